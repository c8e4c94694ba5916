/**
 * The optional base map of OpenFreeMap: fetched when it is switched on, laid under everything of
 * ours, and never a failure of the page. Its icons are left out, its names take the page's own font.
 */
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { z } from 'zod';
import { type Parsed, refused, taken } from '../domain/parsed.ts';
import type { Language } from '../domain/territory/schema.ts';
import type { Theme } from '../store/shareable.ts';
import { FONT } from './style.ts';

const STYLES: Readonly<Record<Theme, string>> = {
  light: 'https://tiles.openfreemap.org/styles/positron',
  dark: 'https://tiles.openfreemap.org/styles/dark',
  projector: 'https://tiles.openfreemap.org/styles/positron',
};

/** Told apart from layers and sources of ours. */
const PREFIX = 'online-';

const styleSchema = z.object({
  sources: z.record(z.string(), z.looseObject({ type: z.enum(['vector', 'raster']) })),
  layers: z.array(
    z.looseObject({
      id: z.string(),
      type: z.string(),
      source: z.string().optional(),
      layout: z.record(z.string(), z.unknown()).optional(),
      paint: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});
type StyleLayer = z.infer<typeof styleSchema>['layers'][number];

export type Basemap = {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** Ground first, then names. */
  readonly ground: readonly LayerSpecification[];
  readonly names: readonly LayerSpecification[];
};

/** Layers that can be drawn without pictures from elsewhere. */
const GROUND_TYPES: readonly string[] = ['background', 'fill', 'line', 'raster'];

function renamed(layer: StyleLayer): StyleLayer {
  const { id, source } = layer;
  return { ...layer, id: PREFIX + id, ...(source !== undefined && { source: PREFIX + source }) };
}

/** Patterns and icons come from a sheet of pictures, which is not fetched. */
const needsPictures = ({ paint }: StyleLayer) =>
  Object.keys(paint ?? {}).some((property) => property.endsWith('-pattern'));

function nameLayer(layer: StyleLayer, language: Language): StyleLayer {
  const texts = Object.entries(layer.layout ?? {}).filter(([key]) => !key.startsWith('icon-'));
  return renamed({
    ...layer,
    layout: {
      ...Object.fromEntries(texts),
      'text-font': FONT,
      'text-field': ['coalesce', ['get', `name:${language}`], ['get', 'name']],
    },
  });
}

/** What of a style can be laid under the map. */
export function basemapOf(style: unknown, language: Language): Parsed<Basemap> {
  const parsed = styleSchema.safeParse(style);
  if (!parsed.success) return unreachable('its style has another form than expected');
  const { sources, layers } = parsed.data;
  const drawable = layers.filter((layer) => !needsPictures(layer));
  return taken({
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, source]) => [PREFIX + id, source as SourceSpecification]),
    ),
    ground: drawable
      .filter(({ type }) => GROUND_TYPES.includes(type))
      .map((layer) => renamed(layer) as LayerSpecification),
    names: drawable
      .filter(({ type, layout }) => type === 'symbol' && layout?.['text-field'] !== undefined)
      .map((layer) => nameLayer(layer, language) as LayerSpecification),
  });
}

function unreachable(what: string): Parsed<never> {
  return refused({
    where: 'online base map',
    what,
    remedy: 'check the connection and switch it on again; the map goes on without it',
    message: { key: 'note.noBasemap', params: {} },
  });
}

/** @throws where `signal` is aborted. */
export async function fetchBasemap(
  theme: Theme,
  language: Language,
  signal: AbortSignal,
): Promise<Parsed<Basemap>> {
  try {
    const response = await fetch(STYLES[theme], { signal });
    if (!response.ok) return unreachable(`the server answered ${response.status}`);
    return basemapOf(await response.json(), language);
  } catch (error) {
    signal.throwIfAborted();
    return unreachable(error instanceof Error ? error.message : String(error));
  }
}
