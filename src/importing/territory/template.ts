/**
 * What a territory built from a map alone cannot know and takes from the embedded city: standards,
 * assumptions, the shape of its ages. All of it is marked as an assumption.
 */
import {
  type Assumption,
  type DemographyInputs,
  type Forecast,
  OPEN_AGE,
  type PackManifest,
  type Standard,
} from '../../domain/territory/schema.ts';

/** Manifest and demography of the embedded city. */
export type Template = {
  readonly manifest: PackManifest;
  readonly demography: DemographyInputs;
};

const FROM = 'taken over from';

function sourceOf({ manifest }: Template, source: string): string {
  return `${FROM} ${manifest.name.en}: ${source}`.slice(0, 2000);
}

export function standardsOf(template: Template): Standard[] {
  return template.manifest.standards.map((standard) => ({
    ...standard,
    status: 'assumption',
    source: sourceOf(template, standard.source),
  }));
}

/** Forecasts that need no published totals: migration as assumed, a number of one's own. */
function forecastsOf(template: Template): Forecast[] {
  return (template.demography.forecasts ?? [])
    .filter(({ kind }) => kind !== 'totals')
    .map((forecast) => ({ ...forecast, source: sourceOf(template, forecast.source) }));
}

/**
 * Assumptions for so many residents: net migration is none, within bounds scaled from the template's;
 * the others are its own.
 */
export function assumptionsOf(template: Template, residents: number): Assumption[] {
  const scale = residents / Math.max(1, residentsOf(template));
  const migration = forecastsOf(template).find(({ kind }) => kind === 'migration');
  return template.manifest.assumptions.map((row): Assumption => {
    const marked: Assumption = {
      ...row,
      status: 'assumption',
      source: sourceOf(template, row.source),
    };
    if (row.id === 'population-forecast' && migration) return { ...marked, value: migration.code };
    if (row.id === 'own-population') {
      return {
        ...marked,
        value: Math.round(residents * 1.05),
        min: Math.round(residents * 0.8),
        max: Math.round(residents * 1.5) + 1,
      };
    }
    if (row.unit !== 'people a year') return marked;
    // The growth of another city is nobody's forecast: none is assumed until somebody says otherwise.
    const most = Math.max(1, Math.round(Math.abs(row.max) * scale));
    return { ...marked, value: 0, min: -most, max: most };
  });
}

function residentsOf({ demography }: Template): number {
  return demography.areas.reduce(
    (sum, { women, men }) => sum + [...women, ...men].reduce((all, count) => all + count, 0),
    0,
  );
}

export type AgeShape = { readonly women: readonly number[]; readonly men: readonly number[] };

/** Share of all residents by single year of age and sex. */
export function ageShapeOf(template: Template): AgeShape {
  const all = residentsOf(template);
  const share = (sex: 'women' | 'men') =>
    Array.from(
      { length: OPEN_AGE + 1 },
      (_, age) =>
        template.demography.areas.reduce((sum, area) => sum + (area[sex][age] ?? 0), 0) / all,
    );
  return { women: share('women'), men: share('men') };
}

export function demographyOf(
  template: Template,
  areas: DemographyInputs['areas'],
): DemographyInputs {
  const { fertilityRate, sexRatioAtBirth, survival, migrantProfile, source } = template.demography;
  return {
    baseYear: template.manifest.baseYear,
    areas,
    fertilityRate,
    sexRatioAtBirth,
    survival,
    migrantProfile,
    controlTotals: [],
    forecasts: forecastsOf(template),
    status: 'assumption',
    source: sourceOf(template, source),
  };
}
