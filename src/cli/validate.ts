/** `aumaq validate PACK_DIR`: is this pack sound, and what does it hold? */
import { drivable, graphOfLines, walkable } from '../domain/accessibility/streetLines.ts';
import { DETAIL_LAYERS } from '../domain/territory/countryDetails.ts';
import { describeProblem } from '../domain/parsed.ts';
import { type Command, type CliIo, InputError, printError } from './io.ts';
import { parseOptions } from './options.ts';
import { type PackOnDisk, readPack } from './readPack.ts';

/** Prints what the pack holds and answers 0, or every problem and 1. */
export const runValidate: Command = (args, io) => {
  const { rest } = parseOptions('validate', io, args, {}, 1);
  const [folder] = rest;
  if (folder === undefined) {
    throw new InputError('aumaq validate', null, 'no pack is named', 'give its folder');
  }
  const reading = readPack(io, folder);
  if (!reading.ok) {
    for (const error of reading.errors) printError(io, error);
    return 1;
  }
  for (const note of reading.notes) io.stderr(`note: ${describeProblem(note)}\n`);
  report(io, folder, reading.pack);
  return 0;
};

function report(
  io: CliIo,
  folder: string,
  { territory, details, economy, lines: streets }: PackOnDisk,
): void {
  const { manifest } = territory;
  const people = territory.cells.reduce(
    (sum, { residents }) => sum + residents.reduce((total, count) => total + count, 0),
    0,
  );
  const lines = [
    `${folder}: ${manifest.name.en} (${manifest.id}, ${manifest.kind}) is sound`,
    `  years          ${manifest.firstYear}..${manifest.horizonYear}, base ${manifest.baseYear}`,
    `  content        ${manifest.contentHash}`,
    ...(
      ['areas', 'cells', 'facilities', 'projects', 'infrastructure', 'settlements', 'base'] as const
    )
      .filter((layer) => territory[layer].length > 0)
      .map((layer) => `  ${layer.padEnd(14)} ${territory[layer].length}`),
    ...DETAIL_LAYERS.filter((layer) => details[layer].length > 0).map(
      (layer) => `  ${layer.padEnd(14)} ${details[layer].length}`,
    ),
  ];
  if (economy.rows.length > 0) {
    lines.push(`  economy        ${economy.rows.length} rows, ${economy.moves.length} of moves`);
  }
  if (people > 0) lines.push(`  residents      ${Math.round(people)} in cells`);
  if (streets !== null) {
    const { lineCount, names } = streets;
    const onFoot = graphOfLines(streets, walkable(false), false);
    const driven = graphOfLines(streets, drivable, true);
    lines.push(
      `  streets        ${lineCount} lines, ${names.length} names`,
      `  walked         ${onFoot.nodeCount} nodes, ${onFoot.edgeCount} edges`,
      `  driven         ${driven.nodeCount} nodes, ${driven.edgeCount} edges`,
    );
  }
  lines.push(
    `  indicators     ${territory.indicators.length} rows`,
    `  standards      ${manifest.standards.length}, assumptions ${manifest.assumptions.length}`,
  );
  io.stdout(`${lines.join('\n')}\n`);
}
