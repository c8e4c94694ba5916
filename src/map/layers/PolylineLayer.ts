/**
 * Lines as wide as so many pixels, whole or dashed, all of a layer in one call. What a line looks like at its
 * corners is computed beforehand, so that its shader is short: a device without a graphics card has to compile it
 * before the map is first seen. Not one instance for each piece, which such a device draws one by one.
 */
import { Layer, type LayerProps, type UpdateParameters } from '@deck.gl/core';
import { Model } from '@luma.gl/engine';
import type { ShaderModule } from '@luma.gl/shadertools';
import type { SceneLine } from '../scene.ts';
import { chosenOpacity, groundProjection } from './groundProjection.ts';
import { isSameLine, type Ribbons, ribbonsOf } from './ribbons.ts';
import { sameRows } from './sameRows.ts';

export type PolylineProps<T extends SceneLine> = Omit<LayerProps, 'data'> & {
  readonly data: readonly T[];
  /** Of what is dashed and of the gaps, in widths of the line. */
  readonly dashes: readonly [dash: number, gap: number];
  readonly widthUnits?: 'pixels';
  readonly widthScale?: number;
  /** By what else widths are multiplied at a zoom; 1 by default. */
  readonly widthAtZoom?: (zoom: number) => number;
};

const uniforms = `layout(std140) uniform polylineUniforms {
  vec4 anchor;
  vec2 dashes;
  float widthScale;
} polyline;
`;

const polylineUniforms = {
  name: 'polyline',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: { anchor: 'vec4<f32>', dashes: 'vec2<f32>', widthScale: 'f32' },
} as const satisfies ShaderModule;

const VERTEX = `#version 300 es
#define SHADER_NAME polyline-layer-vertex-shader
in vec3 corners;
in vec3 edges;
in vec4 colours;
in vec2 styles;
out vec4 vColour;
out vec2 vAcross;
out float vWidths;
void main(void) {
  float width = styles.x * polyline.widthScale;
  // A pixel more than the line needs, for its smooth edge.
  float reach = width / 2.0 + 1.0;
  vColour = vec4(colours.rgb, colours.a * chosen.opacity);
  vAcross = vec2(edges.z * reach, width / 2.0);
  vWidths = styles.y * corners.z * project.scale / width;
  vec2 fromAnchor = corners.xy + edges.xy * (reach / project.scale);
  gl_Position = ground_to_clipspace(vec3(polyline.anchor.xy, 0.0), vec3(polyline.anchor.zw + fromAnchor, 0.0));
}
`;

const FRAGMENT = `#version 300 es
#define SHADER_NAME polyline-layer-fragment-shader
precision highp float;
in vec4 vColour;
in vec2 vAcross;
in float vWidths;
out vec4 fragColor;
void main(void) {
  float within = clamp(vAcross.y - abs(vAcross.x) + 0.5, 0.0, 1.0);
  float inDash = step(mod(vWidths, polyline.dashes.x + polyline.dashes.y), polyline.dashes.x);
  fragColor = vec4(vColour.rgb, vColour.a * within * inDash);
}
`;

/** O(corners) where data change. */
export class PolylineLayer<T extends SceneLine = SceneLine> extends Layer<
  Required<PolylineProps<T>>
> {
  static override layerName = 'PolylineLayer';
  static override defaultProps = {
    coordinateSystem: 'cartesian',
    dashes: { type: 'array', value: [1, 0], compare: true },
    widthUnits: 'pixels',
    widthScale: 1,
    widthAtZoom: { type: 'function', value: () => 1, optional: true },
    dataComparator: { type: 'function', value: sameRows(isSameLine) },
  };

  declare state: { model?: Model; ribbons: Ribbons };

  constructor(props: PolylineProps<T>) {
    super(props as never);
  }

  override getShaders(): unknown {
    return super.getShaders({
      vs: VERTEX,
      fs: FRAGMENT,
      modules: [groundProjection, chosenOpacity, polylineUniforms],
    });
  }

  override initializeState(): void {
    const taking = (part: keyof Ribbons, settings: object) => ({
      ...settings,
      stepMode: 'vertex' as const,
      noAlloc: true,
      update: (attribute: { value: unknown }) => {
        attribute.value = this.state.ribbons[part];
      },
    });
    this.getAttributeManager()?.add({
      indices: taking('indices', { size: 1, isIndexed: true }),
      corners: taking('corners', { size: 3 }),
      edges: taking('edges', { size: 3 }),
      colours: taking('colours', { size: 4, type: 'unorm8' }),
      styles: taking('styles', { size: 2 }),
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

  override updateState(params: UpdateParameters<this>): void {
    if (params.changeFlags.dataChanged) this.setState({ ribbons: ribbonsOf(this.props.data) });
    super.updateState(params);
  }

  override draw(): void {
    const { dashes, widthScale, widthAtZoom, opacity } = this.props;
    const { model, ribbons } = this.state;
    model?.setVertexCount(ribbons.indices.length);
    model?.shaderInputs.setProps({
      chosen: { opacity },
      polyline: {
        anchor: ribbons.anchor,
        dashes,
        widthScale: widthScale * widthAtZoom(this.context.viewport.zoom),
      },
    });
    model?.draw(this.context.renderPass);
  }
}
