/** Nobody is told that a street is not there while streets are on their way. */
import { describe, expect, it } from 'vitest';
import { areNamesToCome } from '../../../src/store/namesToCome.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { problemOf } from '../../../src/importing/faults.ts';
import { embeddedPack, embeddedStreets } from '../embeddedPack.ts';

const closed = useResults.getInitialState();
const almaty = embeddedPack('almaty');
const kazakhstan = embeddedPack('kazakhstan');
const streets = embeddedStreets('almaty');

describe('names', () => {
  it('are to come until the streets of a city are there', () => {
    const opened = { ...closed, territory: almaty };
    expect(areNamesToCome(opened)).toBe(true);
    expect(areNamesToCome({ ...opened, streets })).toBe(false);
  });

  it('are to come until the districts of a country are there, which has no streets', () => {
    const opened = { ...closed, territory: kazakhstan };
    expect(areNamesToCome(opened)).toBe(true);
    const details = { districts: [], schools: [], towns: [] };
    expect(areNamesToCome({ ...opened, details })).toBe(false);
  });

  it('do not come where the pack has none, nor where it could not be opened', () => {
    const { manifest } = almaty;
    const layers = manifest.layers.filter(({ id }) => id !== 'streets');
    const bare = { ...almaty, manifest: { ...manifest, layers } };
    expect(areNamesToCome({ ...closed, territory: bare })).toBe(false);
    const problems = [problemOf('streets.bin', 'notReadable')];
    expect(areNamesToCome({ ...closed, territory: almaty, problems })).toBe(false);
  });
});
