/** Areas filled with a colour each: what deck.gl's layer of polygons is without heights and light. */
import type { AccessorFunction, Color, LayerProps } from '@deck.gl/core';
import { SolidPolygonLayer, type SolidPolygonLayerProps } from '@deck.gl/layers';
import { chosenOpacity, groundProjection, onMercatorPlane } from './groundProjection.ts';

const VERTEX = `#version 300 es
#define SHADER_NAME area-layer-vertex-shader
in vec3 vertexPositions;
in vec3 vertexPositions64Low;
in vec4 fillColors;
out vec4 vColour;
void main(void) {
  vColour = vec4(fillColors.rgb, fillColors.a * chosen.opacity);
  gl_Position = ground_to_clipspace(vertexPositions, vertexPositions64Low);
}
`;

const FRAGMENT = `#version 300 es
#define SHADER_NAME area-layer-fragment-shader
precision highp float;
in vec4 vColour;
out vec4 fragColor;
void main(void) {
  fragColor = vColour;
}
`;

const OF_A_POSITION = 3;

/** Of heights, edges and picking. */
const UNUSED = ['elevations', 'lineColors', 'rowIndexes', 'instanceVertexValid'];

type AreaProps<T> = Omit<LayerProps, 'data'> & {
  readonly data: readonly T[];
  /** One ring in degrees, or an outline and its holes. */
  readonly getPolygon: (item: T) => number[][] | number[][][];
  readonly getFillColor: Color | AccessorFunction<T, Color>;
};

export class AreaLayer<T = unknown> extends SolidPolygonLayer<T> {
  static override layerName = 'AreaLayer';

  constructor(props: AreaProps<T>) {
    super({ ...props, coordinateSystem: 'cartesian' } as unknown as SolidPolygonLayerProps<T>);
  }

  override getShaders(): object {
    const { defaultShaderModules } = this.context;
    return {
      vs: VERTEX,
      fs: FRAGMENT,
      disableWarnings: true,
      modules: [groundProjection, chosenOpacity, ...defaultShaderModules],
    };
  }

  override initializeState(): void {
    super.initializeState();
    this.getAttributeManager()?.remove(UNUSED);
  }

  override draw(options: Parameters<SolidPolygonLayer<T>['draw']>[0]): void {
    const chosen = { opacity: this.props.opacity };
    this.state.topModel?.shaderInputs.setProps({ chosen });
    super.draw(options);
  }

  override calculatePositions(attribute: { value: Float64Array }): void {
    super.calculatePositions(attribute);
    const plane = Float64Array.from(attribute.value);
    for (let at = 0; at < plane.length; at += OF_A_POSITION) {
      plane.set(onMercatorPlane(plane[at] as number, plane[at + 1] as number), at);
    }
    attribute.value = plane;
  }
}
