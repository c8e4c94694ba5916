/**
 * Symbols of places, each drawn from its shape: nothing has to be painted, uploaded and sampled before, and edges
 * are sharp at every size. State places are discs, private ones squares, projects rings (planned), half-filled
 * (under construction), so that shape and not colour alone tells them apart.
 */
import { Layer, type LayerProps, type Unit } from '@deck.gl/core';
import { Model } from '@luma.gl/engine';
import type { ShaderModule } from '@luma.gl/shadertools';
import type { LonLat } from '../../domain/territory/schema.ts';
import { chosenOpacity, groundProjection, onMercatorPlane } from './groundProjection.ts';
import { atCorners, type NumberType, trianglesOf } from './symbolCorners.ts';

/** How much of its square a disc fills. */
const DISC = 0.91;

/** The size of a disc of that radius, in the same unit. */
export const sizeOfDisc = (radius: number): number => (2 * radius) / DISC;

/** By the number that a shape has in the shader. */
const SHAPES = ['disc', 'square', 'ring', 'building', 'diamond', 'hexagon'] as const;
export type SymbolShape = (typeof SHAPES)[number];

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export type SymbolProps<T> = Omit<LayerProps, 'data'> & {
  readonly data: readonly T[];
  readonly getPosition: (item: T) => LonLat;
  readonly getShape: (item: T) => SymbolShape;
  /** Of the square that the symbol fills, in `sizeUnits`. */
  readonly getSize: (item: T) => number;
  readonly getColor: (item: T) => Colour;
  /** Of an edge in another colour, within the size; none by default. */
  readonly getRimPixels?: (item: T) => number;
  readonly getRimColor?: (item: T) => Colour;
  readonly sizeUnits: Extract<Unit, 'meters' | 'pixels'>;
  readonly sizeScale?: number;
  readonly sizeMinPixels?: number;
  readonly sizeMaxPixels?: number;
};

const symbolUniforms = {
  name: 'symbol',
  vs: `layout(std140) uniform symbolUniforms {
  float sizeScale;
  float sizeMinPixels;
  float sizeMaxPixels;
  float isInMetres;
} symbol;
`,
  uniformTypes: {
    sizeScale: 'f32',
    sizeMinPixels: 'f32',
    sizeMaxPixels: 'f32',
    isInMetres: 'f32',
  },
} as const satisfies ShaderModule;

const VERTEX = `#version 300 es
#define SHADER_NAME symbol-layer-vertex-shader
in vec3 positions;
in vec3 positions64Low;
in float sizes;
in float shapes;
in vec4 colours;
in float rims;
in vec4 rimColours;
out vec2 vPosition;
out float vHalfSize;
flat out float vShape;
out vec4 vColour;
out float vRim;
out vec4 vRimColour;
void main(void) {
  float size = sizes * symbol.sizeScale;
  if (symbol.isInMetres > 0.5) size = metres_to_pixels(size);
  vHalfSize = clamp(size, symbol.sizeMinPixels, symbol.sizeMaxPixels) / 2.0;
  // Two triangles, a pixel larger on all sides for the smooth edge.
  vec2 corner = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0;
  vec2 offset = corner * (vHalfSize + 1.0);
  vPosition = offset / max(vHalfSize, 0.001);
  vShape = shapes;
  vColour = vec4(colours.rgb, colours.a * chosen.opacity);
  vRim = rims * symbol.sizeScale;
  vRimColour = vec4(rimColours.rgb, rimColours.a * chosen.opacity);
  gl_Position = ground_to_clipspace(positions, positions64Low);
  gl_Position.xy += pixels_to_clipspace(offset);
}
`;

/** Distances to the edges of the shapes, negative within, in halves of the symbol's size. */
const FRAGMENT = `#version 300 es
#define SHADER_NAME symbol-layer-fragment-shader
precision highp float;
in vec2 vPosition;
in float vHalfSize;
flat in float vShape;
in vec4 vColour;
in float vRim;
in vec4 vRimColour;
out vec4 fragColor;
float distanceTo(int shape, vec2 at) {
  vec2 far = abs(at);
  if (shape == 1) {
    vec2 beyond = far - 0.53;
    return length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - 0.25;
  }
  if (shape == 4) return (far.x + far.y - 0.91) * 0.7071;
  if (shape == 5) return max(far.y, far.x * 0.866 + far.y * 0.5) - 0.785;
  float radius = length(at);
  if (shape == 0) return radius - ${DISC};
  float ring = abs(radius - 0.72) - 0.17;
  return shape == 2 ? ring : min(ring, max(radius - 0.72, at.x));
}
void main(void) {
  float depth = -distanceTo(int(vShape + 0.5), vPosition) * vHalfSize;
  float within = vRim > 0.0 ? clamp(depth - vRim + 0.5, 0.0, 1.0) : 1.0;
  vec4 colour = mix(vRimColour, vColour, within);
  fragColor = vec4(colour.rgb, colour.a * clamp(depth + 0.5, 0.0, 1.0));
}
`;

const PER_CORNER = { stepMode: 'vertex', noAlloc: true } as const;

/** Symbols of all shapes, sizes and colours in one call. O(items) where data change. */
export class SymbolLayer<T = unknown> extends Layer<Required<SymbolProps<T>>> {
  static override layerName = 'SymbolLayer';
  static override defaultProps = {
    coordinateSystem: 'cartesian',
    getPosition: { type: 'accessor', value: [0, 0] },
    getShape: { type: 'accessor', value: 'disc' },
    getSize: { type: 'accessor', value: 1 },
    getColor: { type: 'accessor', value: [0, 0, 0, 255] },
    getRimPixels: { type: 'accessor', value: 0 },
    getRimColor: { type: 'accessor', value: [0, 0, 0, 255] },
    sizeUnits: 'pixels',
    sizeScale: 1,
    sizeMinPixels: 0,
    sizeMaxPixels: Number.MAX_SAFE_INTEGER,
  };

  declare state: { model?: Model };

  constructor(props: SymbolProps<T>) {
    super(props as never);
  }

  override getShaders(): unknown {
    return super.getShaders({
      vs: VERTEX,
      fs: FRAGMENT,
      modules: [groundProjection, chosenOpacity, symbolUniforms],
    });
  }

  override initializeState(): void {
    const itemsOf = () => this.props.data as readonly T[];
    /** What is read by an accessor, the same at all corners of a symbol. */
    const reading = <Value>(
      accessor: keyof SymbolProps<T>,
      type: NumberType,
      size: number,
      numbersOf: (value: Value) => readonly number[],
    ) => ({
      accessor,
      type,
      size,
      fp64: type === 'float64',
      ...PER_CORNER,
      update: (attribute: { value: unknown }) => {
        const given = this.props[accessor] as Value | ((item: T) => Value);
        const ofItem = (item: T) => numbersOf(given instanceof Function ? given(item) : given);
        attribute.value = atCorners(itemsOf(), ofItem, type, size);
      },
    });
    const number = (value: number) => [value];
    const colour = (value: Colour) => value;
    this.getAttributeManager()?.add({
      indices: {
        size: 1,
        isIndexed: true,
        ...PER_CORNER,
        update: (attribute: { value: unknown }) => {
          attribute.value = trianglesOf(itemsOf().length);
        },
      },
      positions: reading('getPosition', 'float64', 3, ([longitude, latitude]: LonLat) => [
        ...onMercatorPlane(longitude, latitude),
        0,
      ]),
      sizes: reading('getSize', 'float32', 1, number),
      shapes: reading('getShape', 'float32', 1, (shape: SymbolShape) => [SHAPES.indexOf(shape)]),
      colours: reading('getColor', 'unorm8', 4, colour),
      rims: reading('getRimPixels', 'float32', 1, number),
      rimColours: reading('getRimColor', 'unorm8', 4, colour),
    });
    this.setState({
      model: new Model(this.context.device, {
        ...(this.getShaders() as object),
        id: this.props.id,
        bufferLayout: this.getAttributeManager()?.getBufferLayouts({ isInstanced: false }) ?? [],
        topology: 'triangle-list',
        isIndexed: true,
      } as ConstructorParameters<typeof Model>[1]),
    });
  }

  override draw(): void {
    const { sizeUnits, sizeScale, sizeMinPixels, sizeMaxPixels, opacity, data } = this.props;
    const { model } = this.state;
    const isInMetres = sizeUnits === 'meters' ? 1 : 0;
    model?.setVertexCount(6 * (data as readonly T[]).length);
    model?.shaderInputs.setProps({
      chosen: { opacity },
      symbol: { sizeScale, sizeMinPixels, sizeMaxPixels, isInMetres },
    });
    model?.draw(this.context.renderPass);
  }
}
