/** Extracts as editors, servers and tools of OpenStreetMap write them. */
import { PbfWriter } from 'pbf';
import { describe, expect, it } from 'vitest';
import { memoryIo } from '../../../src/cli/io.ts';
import { runCli } from '../../../src/cli/main.ts';
import type { OsmData } from '../../../src/importing/osm/osmData.ts';
import { servicesOf } from '../../../src/importing/territory/services.ts';
import {
  countStreets,
  DEFAULT_WALKING_RULES,
} from '../../../src/importing/territory/walkingRules.ts';
import { allIn, faultOf } from './reading.ts';
import { extractOf, type SampleExtract, town } from './samples.ts';

async function extractIn(name: string, content: string | Uint8Array): Promise<OsmData> {
  const [read] = await allIn(name, content);
  if (read?.kind !== 'osm') throw new Error('no extract');
  return read.data;
}

const counted = (data: OsmData) => {
  const { walkableWays, walkableM, nodes } = countStreets(data, DEFAULT_WALKING_RULES);
  const schools = servicesOf(data).places.filter(({ service }) => service === 'school');
  return { walkableWays, km: Math.round(walkableM / 100) / 10, nodes, schools: schools.length };
};

async function packed(extract: SampleExtract): Promise<string> {
  const { io, stdout } = memoryIo({ 'town.osm.pbf': extractOf(extract) });
  expect(await runCli('pack --osm town.osm.pbf --out town'.split(' '), io)).toBe(0);
  return stdout();
}

const school = '<tag k="amenity" v="school"/><tag k="name" v="A"/>';

describe('an extract', () => {
  it('of an editor has new objects with negative numbers, deleted ones, and an extent a download', async () => {
    const data = await extractIn(
      'josm.osm',
      `<osm version="0.6" generator="JOSM">
      <bounds minlat="47.1" minlon="9.5" maxlat="47.11" maxlon="9.51"/><bounds minlat="47.1" minlon="9.52" maxlat="47.12" maxlon="9.53"/>
      <node id="-1" lat="47.1" lon="9.5"/><node id="-2" lat="47.11" lon="9.5"/>
      <node id="-3" action="delete" lat="47.1" lon="9.5">${school}</node>
      <node id="4" visible="false" lat="47.1" lon="9.5">${school}</node><node id="5" lat="47.1" lon="9.5">${school}</node>
      <way id="-9"><nd ref="-1"/><nd ref="-2"/><tag k="highway" v="residential"/></way>
      <way id="8" action="delete"><nd ref="-1"/><nd ref="-2"/><tag k="highway" v="residential"/></way></osm>`,
    );
    expect(counted(data)).toEqual({ walkableWays: 1, km: 1.1, nodes: 2, schools: 1 });
    expect(data.bounds).toEqual([9.5, 47.1, 9.53, 47.12]);
  });

  it('of a server may have the places of nodes in the ways, and of ways in the relations', async () => {
    const data = await extractIn(
      'geom.osm',
      `<osm><way id="1"><nd ref="11" lat="47.1" lon="9.5"/><nd ref="12" lat="47.11" lon="9.5"/><tag k="highway" v="residential"/></way>
      <way id="2"><nd ref="12" lat="47.11" lon="9.5"/><nd ref="13" lat="47.12" lon="9.5"/><tag k="highway" v="service"/></way>
      <relation id="3"><member type="way" ref="1" role="outer"><nd lat="47.1" lon="9.5"/><nd lat="47.11" lon="9.5"/></member>${school}</relation></osm>`,
    );
    expect(counted(data)).toEqual({ walkableWays: 2, km: 2.2, nodes: 3, schools: 1 });
  });

  it('of the whole history is refused, and what to do is said', async () => {
    const xml = `<osm><node id="1" version="1" lat="47.1" lon="9.5"/><node id="1" version="2" lat="47.1" lon="9.6"/></osm>`;
    expect(await faultOf('history.osm', xml)).toBe('history');
    const block = new PbfWriter();
    block.writeStringField(4, 'OsmSchema-V0.6');
    block.writeStringField(4, 'HistoricalInformation');
    const blob = new PbfWriter();
    blob.writeBytesField(1, block.finish());
    const blobBytes = blob.finish();
    const header = new PbfWriter();
    header.writeStringField(1, 'OSMHeader');
    header.writeVarintField(3, blobBytes.length);
    const headerBytes = header.finish();
    const pbf = new Uint8Array([0, 0, 0, headerBytes.length, ...headerBytes, ...blobBytes]);
    expect(await faultOf('history.osm.pbf', pbf)).toBe('history');
  });

  it('that was put together of two holds each of their common objects once', async () => {
    const once = extractOf(town());
    const twice = new Uint8Array(2 * once.length);
    twice.set(once);
    twice.set(once, once.length);
    expect(counted(await extractIn('twice.osm.pbf', twice))).toEqual(
      counted(await extractIn('once.osm.pbf', once)),
    );
  });

  it('that cuts a school at its edge has the school all the same', async () => {
    const { nodes, ways } = town();
    const tags = { amenity: 'school', name: 'Edge School' };
    const cut = { nodes, ways: [...ways, { id: 3000, refs: [1, 2, 900_000, 900_001, 1], tags }] };
    expect(await packed(cut)).toMatch(/school +5 objects, 2 mapped twice, 3 in the territory/);
    expect(await packed({ nodes, ways })).toMatch(/2 in the territory/);
  });

  it('keeps a school that a tag says is not disused', async () => {
    const { nodes, ways } = town();
    const more = (disused: string) => [
      ...nodes,
      { id: 99_999, lon: 9.503, lat: 47.113, tags: { amenity: 'school', name: 'C', disused } },
    ];
    expect(await packed({ nodes: more('no'), ways })).toMatch(/3 in the territory/);
    expect(await packed({ nodes: more('yes'), ways })).toMatch(/2 in the territory/);
  });
});
