/**
 * The outcome of reading something from outside: refused, taken, or taken with remarks.
 * Every border (file, link, message, command line) answers with this type instead of throwing.
 */
export type Problem = {
  /** The place, as a person would look for it: "schools.geojson, feature 12 (school-017), capacity". */
  readonly where: string;
  /** What is wrong there. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The same for people on the page, in their language; absent where only developers read it. */
  readonly message?: Message;
};

/** A text of the page by its key, with what stands in it. */
export type Message = {
  readonly key: string;
  readonly params: Readonly<Record<string, MessageParam>>;
};
/** A number, a plain word, or a name in three languages. */
export type MessageParam =
  | string
  | number
  | { readonly kk: string; readonly ru: string; readonly en: string };

export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function taken<T>(value: T, notes: readonly Problem[] = []): Parsed<T> {
  return { ok: true, value, notes };
}

export function refused(...problems: readonly Problem[]): Parsed<never> {
  return { ok: false, problems };
}

/** One line of text for a log or a terminal. */
export function describeProblem({ where, what, remedy }: Problem): string {
  return `${where}: ${what}; ${remedy}`;
}
