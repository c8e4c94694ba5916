/** Published instances lie beside the project, not in it; tests that need them are skipped without. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(process.env.KNOWN_ANSWERS_DIR ?? '../shared/known-answers');

export const haveKnownAnswers = (family: string): boolean => existsSync(join(FOLDER, family));

export const knownAnswerPath = (family: string, file: string): string => join(FOLDER, family, file);

export function knownAnswer(family: string, file: string): string {
  return readFileSync(knownAnswerPath(family, file), 'utf8');
}

export function knownAnswerBytes(family: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(knownAnswerPath(family, file)));
}
