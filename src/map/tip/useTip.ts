/** What a pointer that rests on the map is told: a name and a figure. The card says all of it. */
import { growthOf, figureBy } from '../../domain/territory/series.ts';
import { sizeUnit } from '../../domain/territory/serviceUnits.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { computedService } from '../../store/filtering.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import type { Selection } from '../../store/shareable.ts';
import { cellNamesOf } from '../../store/useCellNames.ts';
import { effectiveOf } from '../../store/useEffective.ts';
import { useRegionsBySector } from '../../store/regionsBySector.ts';
import { useSettlementMeasure } from '../../store/settlementMeasure.ts';
import { areaValues, cellValues, isCellMeasure } from '../measures.ts';
import { paletteOf } from '../palette.ts';
import { phaseInYear } from '../projectPhases.ts';
import { scaleOf } from '../scales.ts';
import { useMeasureTitle } from '../useMeasureTitle.ts';
import { figureText } from './figureText.ts';

export type Tip = { readonly name: string; readonly figure: string };

/** Null where there is nothing to tell. */
export function useTip(selection: Selection | null): Tip | null {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const measureTitle = useMeasureTitle();
  const { territory, results, details, streets, trend } = useParts(
    useResults,
    'territory',
    'results',
    'details',
    'streets',
    'trend',
  );
  const { measure, service, filters, theme, year, edits } = useParts(
    usePage,
    'measure',
    'service',
    'filters',
    'theme',
    'year',
    'edits',
  );
  const sectors = useRegionsBySector((state) => state.sectors);
  const measured = useSettlementMeasure((state) => state.measured);
  if (!selection || !territory) return null;
  const { kind, id } = selection;
  const standardM = filters.standardDistanceM[service];
  const { unit } = scaleOf(measure, paletteOf(theme), standardM, service);
  const coloured = (value: number) =>
    text('map.tip', { what: measureTitle, figure: figureText(unit, value, text, numbers) });
  switch (kind) {
    case 'cell': {
      const index = territory.cells.findIndex((cell) => cell.id === id);
      const name = cellNamesOf(territory, streets)(index);
      if (!name || !results || !isCellMeasure(measure)) return null;
      const value = cellValues(measure, results, service, standardM)[index] ?? Number.NaN;
      return { name: localized(name), figure: coloured(value) };
    }
    case 'area': {
      const index = territory.areas.findIndex((area) => area.id === id);
      const area = territory.areas[index];
      if (!area) return null;
      const values = areaValues(measure, territory, results, trend, year, sectors);
      const leading = measure === 'leadingSector' && sectors?.regions.get(area.id)?.leading;
      const figure = leading
        ? text('map.tip', { what: measureTitle, figure: leading })
        : coloured(values[index] ?? Number.NaN);
      return { name: localized(area.name), figure };
    }
    case 'facility': {
      const index = results?.facilities.findIndex((facility) => facility.id === id) ?? -1;
      const facility = results?.facilities[index];
      if (!facility || !results) return null;
      const of = computedService(facility.service);
      const load = of ? (results.services[of].loadByNearest[index] ?? Number.NaN) : Number.NaN;
      const figure = Number.isFinite(load)
        ? text('map.tip.load', { load: numbers.share(load) })
        : text(`service.${facility.service}`);
      return { name: localized(facility.name), figure };
    }
    case 'project': {
      const project = effectiveOf(territory, edits).projects.find((one) => one.id === id);
      if (!project) return null;
      const phase = text(`phase.${phaseInYear(project, year) ?? 'planned'}`);
      const size =
        sizeUnit(project.kind) === 'm2' ? text('kind.housing') : text(`kind.${project.kind}`);
      return {
        name: localized(project.name),
        figure: text('map.tip', { what: size, figure: phase }),
      };
    }
    case 'settlement': {
      const settlement = territory.settlements.find((one) => one.id === id);
      if (!settlement) return null;
      const growth = growthOf(settlement.population, year)?.perYear ?? Number.NaN;
      const residents = figureBy(settlement.population, year)?.value ?? Number.NaN;
      const measuredValue = measured?.measure === measure && measured.bySettlement?.get(id);
      const figure =
        measure === 'growth'
          ? coloured(growth)
          : typeof measuredValue === 'number' && measure !== 'supportReach'
            ? coloured(measuredValue)
            : text('map.tip', {
                what: text('measure.population'),
                figure: figureText('people', residents, text, numbers),
              });
      return { name: localized(settlement.name), figure };
    }
    case 'infrastructure': {
      const line = territory.infrastructure.find((one) => one.id === id);
      return line
        ? { name: localized(line.name), figure: text(`infrastructure.${line.kind}`) }
        : null;
    }
    case 'district': {
      const district = details?.districts.find((one) => one.id === id);
      if (!district) return null;
      const value = measured?.measure === measure && measured.byDistrict?.get(id);
      const figure = typeof value === 'number' ? coloured(value) : text('search.kind.district');
      return { name: localized(district.name), figure };
    }
    case 'school': {
      const school = details?.schools.find((one) => one.id === id);
      return school
        ? { name: text(`schoolKind.${school.kind}`), figure: text('search.kind.school') }
        : null;
    }
  }
}
