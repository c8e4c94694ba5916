/** Reading a command's options, so that all commands refuse bad ones in the same words. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type CliIo, InputError, overwritesInput } from './io.ts';

type OptionSpecs = NonNullable<ParseArgsConfig['options']>;
type Value<Spec> = Spec extends { type: 'boolean' } ? boolean : string;
export type Options<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]?: Value<Specs[Name]>;
};

/**
 * Reads `--name value` options. Throws an `InputError` on an unknown option, a missing value or an
 * output that is an input, too. `positionals` is how many are allowed.
 */
export function parseOptions<const Specs extends OptionSpecs>(
  command: string,
  io: CliIo,
  args: readonly string[],
  specs: Specs,
  positionals = 0,
): {
  readonly options: Options<Specs>;
  readonly rest: readonly string[];
} {
  const file = `aumaq ${command}`;
  const remedy = `see aumaq ${command} --help`;
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...args],
      options: specs,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : '';
    throw new InputError(file, null, what.replaceAll('\n', ' '), remedy);
  }
  const extra = parsed.positionals[positionals];
  if (extra !== undefined) {
    throw new InputError(file, null, `unexpected argument '${extra}'`, remedy);
  }
  refuseOverwriting(command, io, parsed.values);
  return {
    options: parsed.values as Options<Specs>,
    rest: parsed.positionals,
  };
}

/** Options that name a file to be written; whatever else names a file is read. */
const OUTPUTS = ['out', 'snap-report'];
/** Options that are a word and no file, though a file may be called so. */
const WORDS = ['id', 'name', 'as', 'layer', 'join', 'encoding', 'day', 'crs'];

/** Said before anything is computed; what a folder holds is found out when it comes to writing. */
function refuseOverwriting(
  command: string,
  io: CliIo,
  values: ReturnType<typeof parseArgs>['values'],
): void {
  for (const output of OUTPUTS) {
    const path = values[output];
    if (typeof path !== 'string') continue;
    if (path === '') {
      throw new InputError(`aumaq ${command}`, null, `--${output} is empty`, 'name a file');
    }
    for (const [name, other] of Object.entries(values)) {
      if (name === output || WORDS.includes(name) || typeof other !== 'string') continue;
      if (OUTPUTS.includes(name) && path === other) {
        const what = `--${output} and --${name} name one file`;
        throw new InputError(`aumaq ${command}`, null, what, 'name two files');
      }
      if (io.isSameFile(path, other)) throw overwritesInput(path, output);
    }
  }
}

/** The value of an option that a command cannot do without. */
export function required(command: string, name: string, value: string | undefined): string {
  if (value === undefined) {
    throw new InputError(
      `aumaq ${command}`,
      null,
      `--${name} is missing`,
      `see aumaq ${command} --help`,
    );
  }
  return value;
}

/** A finite number given as an option, within bounds; `undefined` where it is not given. */
export function numberOption(
  command: string,
  name: string,
  value: string | undefined,
  bounds: { readonly min?: number; readonly max?: number; readonly whole?: boolean } = {},
): number | undefined {
  if (value === undefined) return undefined;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, whole = false } = bounds;
  if (!Number.isFinite(number) || number < min || number > max || (whole && number % 1 !== 0)) {
    const kind = whole ? 'a whole number' : 'a number';
    const low = bounds.min === undefined ? '' : ` from ${bounds.min}`;
    const high = bounds.max === undefined ? '' : ` up to ${bounds.max}`;
    throw new InputError(
      `aumaq ${command}`,
      null,
      `--${name} is '${value}'`,
      `give ${kind}${low}${high}`,
    );
  }
  return number;
}

/** One of a few words given as an option; `undefined` where it is not given. */
export function choiceOption<const Choice extends string>(
  command: string,
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) {
    throw new InputError(
      `aumaq ${command}`,
      null,
      `--${name} is '${value}'`,
      `give one of ${choices.join(', ')}`,
    );
  }
  return choice;
}
