/** The command line: finds the command, loads only that one, and turns bad input into one line. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CliIo, type Command, InputError, printError } from './io.ts';
import { processIo, reasonOf } from './processIo.ts';

type CommandEntry = { readonly usage: string; readonly load: () => Promise<Command> };

const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  validate: {
    usage: 'PACK_DIR',
    load: async () => (await import('./validate.ts')).runValidate,
  },
  evaluate: {
    usage:
      '--pack DIR [--scenario FILE|LINK] [--years 2025..2040] [--format json|csv]\n' +
      '           [--sample 3/10 --seed N]',
    load: async () => (await import('./evaluate.ts')).runEvaluate,
  },
  access: {
    usage:
      '--demand D.csv --supply S.csv [--nodes N.csv --edges E.csv | --costs C.csv]\n' +
      '           --method coverage|nearest|2sfca|e2sfca|3sfca --catchment METRES\n' +
      '           [--bands 300:1,600:0.68,1000:0.22] [--decay binary|gaussian]',
    load: async () => (await import('./access.ts')).runAccess,
  },
  assign: {
    usage:
      '--demand D.csv --supply S.csv (--nodes N.csv --edges E.csv | --costs C.csv) [--max METRES]',
    load: async () => (await import('./assign.ts')).runAssign,
  },
  site: {
    usage:
      '--demand D.csv --candidates S.csv (--costs C.csv | --nodes N.csv --edges E.csv) --p N\n' +
      '           --objective p-median|covering|capacitated|seats|fairest|in-step|p-centre\n' +
      '           [--radius METRES] [--whole]\n' +
      '           [--existing F.csv] [--required IDS] [--forbidden IDS] [--min-distance METRES]\n' +
      '           [--budget MONEY] [--capacity-range A..B[:STEP]] [--years A..B] [--target PEOPLE]\n' +
      '           [--time-limit SECONDS] [--exact]',
    load: async () => (await import('./site.ts')).runSite,
  },
  project: {
    usage:
      '--population P.csv --fertility F.csv --survival L.csv [--migration M.csv] --years N\n' +
      '           [--sex-ratio 1.05]',
    load: async () => (await import('./project.ts')).runProject,
  },
  pack: {
    usage:
      '--osm FILE [--boundary F] [--facilities F --as school|preschool|clinic|…]\n' +
      '           [--population F|N] [--id ID --name NAME] --out DIR\n' +
      '           --settlements FILE --regions FILE [--id ID --name NAME] --out DIR',
    load: async () => (await import('./pack.ts')).runPack,
  },
  import: {
    usage:
      'FILE… --into PACK_DIR --as school|preschool|clinic|…|people|areas|streets|housing\n' +
      '           [--add] [--join place|code|name] [--layer NAME] [--crs EPSG] [--encoding NAME]\n' +
      '           [--day YYYYMMDD] --out DIR',
    load: async () => (await import('./importInto.ts')).runImport,
  },
  batch: {
    usage:
      'PLAN.json [--database URL [--wait] | --folder DIR] [--threads N] [--memory MB]\n' +
      '           status|cancel|retry [--run ID] [--database URL | --folder DIR] [--format text|json]\n' +
      '           collect [--run ID] [--database URL | --folder DIR] [--page DIR]\n' +
      '           [--format csv|parquet|geojson|postgis --out DIR]',
    load: async () => (await import('../batch/commands/batch.ts')).runBatch,
  },
  worker: {
    usage: '--database URL [--threads N] [--memory MB] [--until-idle] [--lost-after SECONDS]',
    load: async () => (await import('../batch/commands/worker.ts')).runWorker,
  },
};

/** Known to every command: a cell that a spreadsheet would compute is written with a ' before it. */
const SAFE_FOR_SPREADSHEETS = '--safe-for-spreadsheets';

function help(): string {
  const commands = Object.entries(COMMANDS).map(
    ([name, { usage }]) => `  ${name.padEnd(8)} ${usage}`,
  );
  return [
    'aumaq: will every home have its school, clinic and bus within reach in the year people move in?',
    '',
    'usage: npm run -s aumaq -- <command> [options]',
    '',
    ...commands,
    '',
    'Tables are CSV with a header, in UTF-8. Results go to standard output or to --out FILE, which is',
    'written as a whole or not at all. With streets, --snap-report FILE tells which node each place',
    'joins, how far it is and on which piece of the streets. Long commands say how far they are.',
    'Batches compute many territories and plans on all cores, or, with --database postgres://…, on all',
    'machines that run a worker; AUMAQ_DATABASE names the database without showing its password.',
    "For a spreadsheet add --safe-for-spreadsheets: texts that begin with =, +, - or @ get a ' before",
    'them, so that none is computed as a formula.',
    'Exit code 0 on success, 1 with "error: file:line: what is wrong; what to do" on bad input.',
    '',
  ].join('\n');
}

/**
 * Runs a command line (without node and script) and answers the exit code: 0, or 1 after an
 * error a person can mend has been printed. Bugs are thrown on.
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const [name, ...given] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout(help());
    return name === undefined ? 1 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const known = Object.keys(COMMANDS).join(', ');
    printError(io, new InputError('aumaq', null, `unknown command '${name}'`, `use ${known}`));
    return 1;
  }
  const rest = given.filter((option) => option !== SAFE_FOR_SPREADSHEETS);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.stdout(`usage: npm run -s aumaq -- ${name} ${command.usage}\n`);
    return 0;
  }
  try {
    const run = await command.load();
    return await run(rest, { ...io, safeForSpreadsheets: rest.length < given.length });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    printError(io, error);
    return 1;
  }
}

function isMain(): boolean {
  const script = process.argv[1];
  return script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url);
}

if (isMain()) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe may have seen enough (`| head`): that is no failure of ours.
    if (error.code === 'EPIPE') process.exit(0);
    const remedy = 'write to another place';
    printError(processIo, new InputError('standard output', null, reasonOf(error), remedy));
    process.exit(1);
  });
  // Whoever does not read what goes wrong still gets the results and the exit code.
  process.stderr.on('error', () => {});
  process.exitCode = await runCli(process.argv.slice(2), processIo);
}
