/** All texts for people, one typed set of keys over three languages. */
import type { Language } from '../domain/territory/schema.ts';
import { inLanguage } from './inLanguage.ts';
import { cards } from './messages/cards.ts';
import { columns } from './messages/columns.ts';
import { commands } from './messages/commands.ts';
import { comparing } from './messages/comparing.ts';
import { country } from './messages/country.ts';
import { countryViews } from './messages/countryViews.ts';
import { edits } from './messages/edits.ts';
import { exactEdits } from './messages/exactEdits.ts';
import { exhibition } from './messages/exhibition.ts';
import { exhibitionFile } from './messages/exhibitionFile.ts';
import { facts } from './messages/facts.ts';
import { filters } from './messages/filters.ts';
import { formulas } from './messages/formulas.ts';
import { guide } from './messages/guide.ts';
import { indicators } from './messages/indicators.ts';
import { layers } from './messages/layers.ts';
import { localEffect } from './messages/localEffect.ts';
import { manyPlaces } from './messages/manyPlaces.ts';
import { packFaults } from './messages/packFaults.ts';
import { page } from './messages/page.ts';
import { planning } from './messages/planning.ts';
import { present } from './messages/present.ts';
import { plans } from './messages/plans.ts';
import { scenario } from './messages/scenario.ts';
import { sharing } from './messages/sharing.ts';
import { siting } from './messages/siting.ts';
import { standards } from './messages/standards.ts';
import { stories } from './messages/stories.ts';
import { terms } from './messages/terms.ts';
import { why } from './messages/why.ts';

const all = {
  ...cards,
  ...columns,
  ...commands,
  ...comparing,
  ...countryViews,
  ...country,
  ...edits,
  ...exactEdits,
  ...exhibition,
  ...exhibitionFile,
  ...facts,
  ...filters,
  ...formulas,
  ...guide,
  ...indicators,
  ...layers,
  ...localEffect,
  ...manyPlaces,
  ...packFaults,
  ...page,
  ...planning,
  ...present,
  ...plans,
  ...scenario,
  ...sharing,
  ...siting,
  ...standards,
  ...stories,
  ...terms,
  ...why,
} as const satisfies Record<string, Record<Language, string>>;

export type MessageKey = keyof typeof all;

/**
 * Fetches the texts of a language: a built page has those that it speaks alone (scripts/lib/vite/oneLanguage.ts).
 * Rejects where they cannot be had.
 */
export async function loadMessages(_language: Language): Promise<void> {}

/** The texts of one language that has been loaded, as react-intl takes them. */
export function messagesOf(language: Language): Record<MessageKey, string> {
  return inLanguage<MessageKey>(all, language);
}

/** Whether such a text exists: keys are sometimes put together from data. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(all, key);
}
