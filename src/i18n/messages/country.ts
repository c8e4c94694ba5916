/** Texts of the country's views: settlement system, migration, sectors, schooling, programmes. */
export const country = {
  'housing.byYear': {
    kk: 'Жыл сайын пайдалануға берілген тұрғын үй',
    ru: 'Ввод жилья по годам',
    en: 'Housing completed by year',
  },
  'housing.unit': { kk: 'млн м²', ru: 'млн м²', en: 'million m²' },
  'housing.target': {
    kk: 'Нысаналы көрсеткіш: жылына {value} млн м²',
    ru: 'Целевой показатель: {value} млн м² в год',
    en: 'Target: {value} million m² a year',
  },
  'housing.notYet': {
    kk: 'жоспар, болжам, жорамал',
    ru: 'план, прогноз, допущение',
    en: 'plan, forecast, assumption',
  },
  'housing.reached': {
    kk: 'Нысаналы көрсеткішке {years} жылдың {met} жылында қол жеткізілді. Әлі келмеген жылдар есептелмейді.',
    ru: 'Целевой показатель достигнут в {met} из {years, plural, one {# года} other {# лет}}. Годы, которые ещё не наступили, не учтены.',
    en: 'The target was reached in {met} of {years} years. Years still to come are not counted.',
  },
} as const;
