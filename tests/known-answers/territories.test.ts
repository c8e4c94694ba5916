/** Extracts of OpenStreetMap become territories that are sound. */
import { describe, expect, it } from 'vitest';
import { memoryIo } from '../../src/cli/io.ts';
import { runCli } from '../../src/cli/main.ts';
import { haveKnownAnswers, knownAnswerBytes } from './folder.ts';

describe.skipIf(!haveKnownAnswers('osm'))('a territory of an extract', () => {
  it.each([
    ['monaco', 'extent of the extract', {}],
    ['helsinki', 'extent of the extract', { school: 3, clinic: 7, 'fire station': 1 }],
    ['liechtenstein', 'OpenStreetMap relation 1155955', { school: 16, hospital: 1 }],
  ])('%s', async (name, boundary, services) => {
    const file = `${name}.osm.pbf`;
    const { io, stdout, stderr } = memoryIo({ [file]: knownAnswerBytes('osm', file) });
    await runCli(['pack', '--osm', file, '--population', '30000', '--out', name], io);
    await runCli(['validate', name], io);
    expect(stderr()).toBe('');
    expect(stdout()).toContain(`boundary       ${boundary}`);
    expect(stdout()).toContain('residents      30000 in cells');
    for (const [service, count] of Object.entries(services)) {
      expect(stdout()).toMatch(
        new RegExp(`${service} +\\d+ objects, \\d+ mapped twice, ${count} in`),
      );
    }
  });
});
