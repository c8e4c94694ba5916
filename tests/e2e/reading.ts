/** What a person reads off the page, and what the pack on disk says that they should find there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { LocalizedText, LonLat } from '../../src/domain/territory/schema.ts';
import { PARTS } from '../../src/share/link/parts.ts';
import type { OpenedPage } from './harness.ts';

/** The slider of the timeline. */
export function yearSlider({ page, text }: OpenedPage): Locator {
  return page.getByRole('region', { name: text('timeline.year') }).getByRole('slider');
}

/** The year that the timeline stands at. */
export async function shownYear(opened: OpenedPage): Promise<number> {
  return Number(await yearSlider(opened).inputValue());
}

/** Opens a panel by its tab and returns it. */
export async function openPanel(
  { page, text }: OpenedPage,
  key: Parameters<OpenedPage['text']>[0],
): Promise<Locator> {
  await page.getByRole('tab', { name: text(key) }).click();
  const panel = page.getByRole('tabpanel', { name: text(key) });
  await panel.waitFor();
  return panel;
}

/** The figure beside a name in the overview, as it stands there. */
export async function figure(panel: Locator, name: string): Promise<string> {
  const box = panel.locator('.figure', { has: panel.page().getByText(name, { exact: true }) });
  return (await box.locator('.figure-value').first().innerText()).trim();
}

export type PackPlace = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly at: LonLat;
  readonly service?: string | undefined;
};

type PointFeature = {
  readonly id?: string;
  readonly properties: {
    readonly id?: string;
    readonly name: LocalizedText;
    readonly service?: string;
  };
  readonly geometry: { readonly type: string; readonly coordinates: LonLat };
};

/** Points of a pack's layer. */
export function placesOf(territory: string, file: string): readonly PackPlace[] {
  const path = join('public', 'geo', territory, file);
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: PointFeature[] };
  return features
    .filter(({ geometry }) => geometry.type === 'Point')
    .map((feature) => ({
      id: String(feature.properties.id ?? feature.id),
      name: feature.properties.name,
      at: feature.geometry.coordinates,
      service: feature.properties.service,
    }));
}

/** The schools of the city, and everything else that a click there could hit. */
export function schoolsOfAlmaty(): {
  readonly schools: readonly PackPlace[];
  readonly everything: readonly PackPlace[];
} {
  const facilities = placesOf('almaty', 'facilities.geojson');
  const projects = placesOf('almaty', 'projects.geojson');
  return {
    schools: facilities.filter(({ service }) => service === 'school'),
    everything: [...facilities, ...projects],
  };
}

/** The place whose nearest neighbour is farthest away: a click cannot miss it. */
export function loneliestOf(places: readonly PackPlace[], others = places): PackPlace {
  const roomAround = (place: PackPlace) =>
    Math.min(
      ...others
        .filter(({ id }) => id !== place.id)
        .map(({ at: [lon, lat] }) => Math.hypot(lon - place.at[0], lat - place.at[1])),
    );
  const [first, ...more] = places;
  if (!first) throw new Error('no places to choose from');
  return more.reduce((best, place) => (roomAround(place) > roomAround(best) ? place : best), first);
}

/** Clicks the map at its middle, where the link's camera looks. */
export async function clickMiddleOfMap(page: Page): Promise<void> {
  const box = await page.locator('.map canvas').first().boundingBox();
  if (!box) throw new Error('the map has no canvas');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Parts of a link by name, so that a failed comparison says which part differs. */
export function partsOf(address: string): Readonly<Record<string, string>> {
  const names = new Map(PARTS.map(({ key, name }) => [key, name]));
  const fields = new URLSearchParams(new URL(address).hash.slice(1));
  return Object.fromEntries([...fields].map(([key, value]) => [names.get(key) ?? key, value]));
}
