/**
 * How layers of our own lie on the ground. deck.gl's own projection covers globes, offsets in metres and lights;
 * a device without a graphics card compiles that for half a second a layer, before the map is first seen.
 */
import { project } from '@deck.gl/core';
import type { ShaderModule } from '@luma.gl/shadertools';

const uniforms = /layout\(std140\) uniform projectUniforms \{[^}]*\} project;/.exec(
  project.vs,
)?.[0];

/**
 * Takes deck.gl's values of the view. Positions come on the Mercator plane (coordinate system `cartesian`), each as
 * a value and what single precision leaves of it. Up to zoom 12 the origin is zero, beyond it lies in the view.
 */
export const groundProjection = {
  name: 'project',
  vs: `${uniforms}
vec4 ground_to_clipspace(vec3 position, vec3 position64Low) {
  vec3 fromOrigin = position - project.coordinateOrigin + position64Low;
  return project.viewProjectionMatrix * vec4(fromOrigin, 1.0) + project.center;
}
float metres_to_pixels(float metres) {
  return metres * project.commonUnitsPerMeter.z * project.scale;
}
vec2 pixels_to_clipspace(vec2 pixels) {
  return pixels / project.viewportSize * project.devicePixelRatio * 2.0 * project.focalDistance;
}
`,
  getUniforms: project.getUniforms,
  uniformTypes: project.uniformTypes,
} as const satisfies ShaderModule;

/** The opacity that was asked for; deck.gl's own value of it is its 2.2th root. */
export const chosenOpacity = {
  name: 'chosen',
  vs: `layout(std140) uniform chosenUniforms {
  float opacity;
} chosen;
`,
  uniformTypes: { opacity: 'f32' },
} as const satisfies ShaderModule;

/** Units of the Mercator plane around the whole Earth. */
const WORLD = 512;

/** Longitude and latitude in degrees on the Mercator plane of deck.gl, whose y points north. */
export function onMercatorPlane(longitude: number, latitude: number): [x: number, y: number] {
  const northing = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return [WORLD * (0.5 + longitude / 360), WORLD * (0.5 + northing / (2 * Math.PI))];
}
