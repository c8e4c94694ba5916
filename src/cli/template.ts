/** The embedded city, from which a new territory takes its standards, assumptions and ages. */
import { readFileSync } from 'node:fs';
import { parseManifest } from '../domain/territory/parse.ts';
import { demographySchema } from '../domain/territory/schema.ts';
import type { Template } from '../importing/territory/template.ts';

const FOLDER = new URL('../../public/geo/almaty/', import.meta.url);

export function embeddedTemplate(): Template {
  const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  const manifest = parseManifest(json('pack.json'));
  if (!manifest.ok) throw new Error('the embedded city is damaged');
  return { manifest: manifest.value, demography: demographySchema.parse(json('demography.json')) };
}
