/**
 * Leaves out parts of libraries that the page never runs: terrain, globe, heat maps and shadows of slopes of MapLibre,
 * picking by the graphics of deck.gl (what lies under a pointer is computed by the map itself), the description of schemas
 * by zod. A hollow module keeps the names of what it exports; each throws when it is called. Some 58 kB, compressed,
 * of what the first map needs.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const inMapLibre = [
  // Heights of the ground.
  'render/terrain',
  'webgl/render_to_texture',
  'webgl/draw/draw_terrain',
  'source/raster_dem_tile_source',
  'source/raster_dem_tile_worker_source',
  'tile/tile_manager_raster_dem',
  'webgl/draw/draw_hillshade',
  'webgl/draw/draw_color_relief',
  // Kinds of layers and sources that neither the page nor the online base map has.
  'source/image_source',
  'source/canvas_source',
  'source/video_source',
  'webgl/draw/draw_heatmap',
  'webgl/draw/draw_fill_extrusion',
  'data/bucket/fill_extrusion_bucket',
  'data/bucket/heatmap_bucket',
  // What shows developers of maps their tiles and boxes.
  'webgl/draw/draw_debug',
  'webgl/draw/draw_collision_debug',
  // The page has an attribution of its own, and an address of its own.
  'ui/control/attribution_control',
  'ui/control/logo_control',
  'ui/hash',
];

/** Shaders of the same, which are texts. */
const HOLLOW_SHADERS = [
  'heatmap',
  'heatmap_texture',
  'hillshade',
  'hillshade_prepare',
  'color_relief',
  'terrain',
  'terrain_depth',
  'terrain_height',
  'fill_extrusion',
  'fill_extrusion_pattern',
  'debug',
  'collision_box',
  'collision_circle',
  '_projection_globe',
  'sky',
  'atmosphere',
].map((name) => new RegExp(`/maplibre-gl/src/shaders/glsl/${name}\\.(vertex|fragment)\\.`));

const HOLLOW = [
  ...inMapLibre.map((path) => `/maplibre-gl/src/${path}\\.ts`),
  // Ways to filter features that no style of ours uses.
  '/maplibre-gl-style-spec/dist/expression/definitions/distance\\.mjs',
  '/maplibre-gl-style-spec/dist/expression/definitions/within\\.mjs',
  '/@deck\\.gl/core/dist/viewports/globe-viewport\\.js',
  '/@deck\\.gl/core/dist/passes/shadow-pass\\.js',
  // Lines and areas that are wrapped around the globe.
  '/@math\\.gl/polygon/dist/cut-by-grid\\.js',
  '/@math\\.gl/polygon/dist/cut-by-mercator-bounds\\.js',
  '/@luma\\.gl/shadertools/dist/lib/shader-assembly/wgsl-interface-scan\\.js',
  '/@luma\\.gl/shadertools/dist/lib/shader-assembly/wgsl-binding-debug\\.js',
  '/zod/v4/core/to-json-schema\\.js',
  '/zod/v4/core/json-schema-processors\\.js',
].map((path) => new RegExp(`${path}$`));

const PROJECTIONS = /\/maplibre-gl\/src\/geo\/projection\/projection_factory\.ts$/;
/** Maps of this page are flat. */
const FLAT_ALONE = `import { MercatorProjection } from './mercator_projection.ts';
import { createMercatorTransform } from './mercator_transform.ts';
import { MercatorCameraHelper } from './mercator_camera_helper.ts';
export function createProjectionFromName(_name: unknown, constrainOverride: any) {
  return {
    projection: new MercatorProjection(),
    transform: createMercatorTransform({ constrainOverride }),
    cameraHelper: new MercatorCameraHelper(),
  };
}`;

const SKY = /\/maplibre-gl\/src\/webgl\/draw\/draw_sky\.ts$/;
/** No map tilts as far as the horizon; drawn behind it, the sky would cost every frame and the opening a shader. */
const NO_SKY = 'export function drawSky() {} export function drawAtmosphere() {}';

const PICKER = /\/@deck\.gl\/core\/dist\/lib\/deck-picker\.js$/;
/** What deck.gl's own answers where no layer can be picked. */
const NOTHING_PICKED = `const nothing = ({ x, y }) => ({ color: null, index: -1, picked: false, layer: null, x, y, pixel: [x, y] });
export default class DeckPicker {
  setProps() {}
  finalize() {}
  pickObject(at) { return { result: [], emptyInfo: nothing(at) }; }
  pickObjectAsync(at) { return Promise.resolve(this.pickObject(at)); }
  pickObjects() { return []; }
  pickObjectsAsync() { return Promise.resolve([]); }
  getLastPickedObject(at) { return nothing(at); }
}`;

/** Shaders of WebGPU, which withoutWebGpu leaves empty, are put together by this; nothing else asks for what it needs. */
const ASSEMBLES_WGSL = /export function assembleWGSLShader\(/;
const ASSEMBLES_NONE = `export function assembleWGSLShader() { throw new Error('drawn by WebGL alone'); }
function unused(`;

export function hollowModules(): Plugin {
  return {
    name: 'aumaq:hollow-modules',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: {
        id: [...HOLLOW, ...HOLLOW_SHADERS, PROJECTIONS, SKY, PICKER],
      },
      handler(id) {
        if (HOLLOW_SHADERS.some((shader) => shader.test(id))) return "export default '';";
        if (PICKER.test(id)) return NOTHING_PICKED;
        if (SKY.test(id)) return NO_SKY;
        if (PROJECTIONS.test(id)) return FLAT_ALONE;
        return hollowed(readFileSync(id, 'utf8'));
      },
    },
    transform: {
      filter: { id: /\/@luma\.gl\/shadertools\/dist\/lib\/shader-assembly\/assemble-shaders\.js$/ },
      handler(code) {
        if (!ASSEMBLES_WGSL.test(code)) this.error('luma.gl has changed: look for WGSL anew');
        return { code: code.replace(ASSEMBLES_WGSL, ASSEMBLES_NONE), map: null };
      },
    },
    buildEnd(error) {
      if (error) return;
      const ids = [...this.getModuleIds()];
      const gone = [...HOLLOW, ...HOLLOW_SHADERS, PROJECTIONS, SKY, PICKER].filter(
        (path) => !ids.some((id) => path.test(id)),
      );
      if (gone.length > 0) this.error(`libraries have changed: look anew for ${gone.join(', ')}`);
    },
  };
}

const NAMED = /^export (?:async )?(?:abstract )?(?:function|class|const|let) \*?(\w+)/gm;
const LISTED = /^export \{([^}]*)\};?$/gm;
/** Shaders that stay have some put into their texts. */
const NUMBERS = /^export const \w+ = [\d.]+;$/gm;
const UNNAMED = /^export default /m;

/** A module with the same exports: numbers as they are, and else what does nothing but throw. */
function hollowed(code: string): string {
  const numbers = code.match(NUMBERS) ?? [];
  const names = [
    ...[...code.matchAll(NAMED)].map(([, name = '']) => name),
    ...[...code.matchAll(LISTED)].flatMap(([, list = '']) =>
      list
        .split(',')
        .map((name) => name.trim().replace(/^\w+ as /, ''))
        .filter((name) => name !== ''),
    ),
  ].filter((name) => !numbers.some((number) => number.startsWith(`export const ${name} `)));
  return [
    ...numbers,
    "function none() { throw new Error('left out of this page: scripts/lib/vite/hollowModules.ts'); }",
    ...(names.length > 0
      ? [`export { ${names.map((name) => `none as ${name}`).join(', ')} };`]
      : []),
    ...(UNNAMED.test(code) ? ['export default none;'] : []),
  ].join('\n');
}
