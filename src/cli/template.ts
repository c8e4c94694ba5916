/** The embedded territory from which a new one of its kind takes standards, assumptions and ages. */
import { readFileSync } from 'node:fs';
import { parseManifest } from '../domain/territory/parse.ts';
import { demographySchema } from '../domain/territory/schema.ts';
import type { Template } from '../importing/territory/template.ts';

const GEO = new URL('../../public/geo/', import.meta.url);

export function embeddedTemplate(id: 'almaty' | 'kazakhstan'): Template {
  const folder = new URL(`${id}/`, GEO);
  const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const manifest = parseManifest(json('pack.json'));
  if (!manifest.ok) throw new Error('the embedded territory is damaged');
  return { manifest: manifest.value, demography: demographySchema.parse(json('demography.json')) };
}
