/** What places are called that a person adds and has not named; in all languages at once, as names in packs are. */
import type { NamesOfAdded } from '../../domain/territory/territory.ts';

export const NAMES_OF_ADDED: NamesOfAdded = {
  school: { kk: 'Жаңа мектеп', ru: 'Новая школа', en: 'New school' },
  preschool: { kk: 'Жаңа балабақша', ru: 'Новый детский сад', en: 'New preschool' },
  clinic: { kk: 'Жаңа емхана', ru: 'Новая поликлиника', en: 'New clinic' },
  housing: { kk: 'Жаңа тұрғын үй', ru: 'Новое жильё', en: 'New homes' },
  production: { kk: 'Жаңа кәсіпорын', ru: 'Новое предприятие', en: 'New works' },
  infrastructure: { kk: 'Жаңа инфрақұрылым', ru: 'Новая инфраструктура', en: 'New infrastructure' },
};
