/** What each visible layer of the map means: colours, shapes and sizes from where the map has them. */
import { Suspense, useMemo } from 'react';
import { Button } from 'react-aria-components';
import {
  INFRASTRUCTURE_KINDS,
  PROJECT_KINDS,
  type ProjectKind,
  SETTLEMENT_CLASSES,
} from '../../domain/territory/schema.ts';
import { isMapOfSectors } from '../../domain/specialisation/measureNames.ts';
import { isSettlementMeasure } from '../../domain/settlements/measureNames.ts';
import { serviceOfProject } from '../../domain/scenario/operating.ts';
import { hasLoad } from '../../domain/territory/serviceUnits.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import {
  infrastructureColour,
  projectColour,
  serviceColour,
  servicesShown,
  settlementColour,
} from '../../map/colours.ts';
import { type MapPalette, rgb } from '../../map/palette.ts';
import { isCellMeasure } from '../../map/measures.ts';
import { PROJECT_PHASES } from '../../map/projectPhases.ts';
import { measureScale } from '../../map/sectors.ts';
import { useMeasureTitle } from '../../map/useMeasureTitle.ts';
import { useBesideHere } from '../../store/beside.ts';
import { useDifference } from '../../store/difference.ts';
import { computedService, filterableSchool, passes } from '../../store/filtering.ts';
import { usePage } from '../../store/pageStore.ts';
import { useRegionsBySector } from '../../store/regionsBySector.ts';
import { useHeat } from '../../store/siting/heat.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import type { MapLayerId } from '../../store/shareable.ts';
import { later } from '../later.ts';
import { HeatGroup } from './HeatGroup.tsx';
import { LegendGroup, LegendLine, LegendRow } from './LegendGroup.tsx';
import { ScaleRows } from './ScaleRows.tsx';
import { Diamond, Dot, Homes, Line, Phase, Swatch } from './marks.tsx';

const DifferenceGroup = later(async () => (await import('./DifferenceGroup.tsx')).DifferenceGroup);
const DifferingRows = later(async () => (await import('./DifferingRows.tsx')).DifferingRows);

type GroupProps = { readonly territory: Territory; readonly palette: MapPalette };

export function MeasureGroup({ territory, palette }: GroupProps) {
  const text = useText();
  const title = useMeasureTitle();
  const { measure, service, filters } = useParts(usePage, 'measure', 'service', 'filters');
  const difference = useDifference((state) => state.difference);
  const beside = useBesideHere();
  const heat = useHeat((state) => state.heat);
  const sectors = useRegionsBySector((state) => state.sectors);
  const standardM = filters.standardDistanceM[service];
  const scale = measureScale(measure, palette, standardM, service, sectors);
  if (heat) return <HeatGroup heat={heat} palette={palette} />;
  if (difference && isCellMeasure(measure)) {
    return (
      <Suspense>
        <DifferenceGroup difference={difference} measure={measure} palette={palette} />
      </Suspense>
    );
  }
  return (
    <LegendGroup title={title} startsOpen isMeasure>
      {isMapOfSectors(measure) && !sectors ? (
        <p>{text('legend.noSectors')}</p>
      ) : (
        <ScaleRows scale={scale} noData={palette.noData} />
      )}
      {beside && (
        <Suspense>
          <DifferingRows names={{ a: text('compare.shown'), b: beside.name }} palette={palette} />
        </Suspense>
      )}
      {territory.manifest.kind === 'city' && (
        <>
          <p className="quiet">{text('legend.paler')}</p>
          <CirclesOnRequest />
        </>
      )}
    </LegendGroup>
  );
}

/** Circles of hundreds of places would hide the map: they are drawn for who asks for them. */
function CirclesOnRequest() {
  const text = useText();
  const numbers = useNumbers();
  const { layers, service, filters, changeLayer } = useParts(
    usePage,
    'layers',
    'service',
    'filters',
    'changeLayer',
  );
  const { visible } = layers.radii;
  const value = numbers.whole(filters.standardDistanceM[service]);
  return (
    <Button
      className="text-button"
      aria-pressed={visible}
      onPress={() => changeLayer('radii', { visible: !visible })}
    >
      {text(visible ? 'legend.hideCircles' : 'legend.showCircles', { value })}
    </Button>
  );
}

/** Schools, preschools and clinics: which service, how full, whose, how large. */
export function PlacesGroup({ palette }: GroupProps) {
  const text = useText();
  const layers = usePage((state) => state.layers);
  const services = servicesShown(layers);
  if (services.length === 0) return null;
  const isLoadShown = services.some(hasLoad);
  return (
    <LegendGroup title={text(isLoadShown ? 'legend.load' : 'legend.places')}>
      <LegendLine>
        {services.map((service) => (
          <LegendRow
            key={service}
            mark={
              <Dot
                colour={hasLoad(service) ? palette.noData : serviceColour(service, palette)}
                ring={services.length > 1 ? serviceColour(service, palette) : palette.symbolOutline}
              />
            }
          >
            {text(`services.${service}`)}
          </LegendRow>
        ))}
      </LegendLine>
      {isLoadShown && (
        <>
          <LegendRow mark={<Dot colour={palette.met} />}>{text('legend.load.free')}</LegendRow>
          <LegendRow mark={<Dot colour={palette.strained} />}>{text('legend.load.full')}</LegendRow>
          <LegendRow mark={<Dot colour={palette.unmet} />}>{text('legend.load.over')}</LegendRow>
        </>
      )}
      <LegendLine>
        <LegendRow mark={<Dot colour={palette.housing} />}>{text('legend.state')}</LegendRow>
        <LegendRow mark={<Dot colour={palette.housing} square />}>
          {text('legend.private')}
        </LegendRow>
      </LegendLine>
      <p className="quiet">{text('legend.size')}</p>
      <p className="quiet">{text('legend.fromAfar')}</p>
    </LegendGroup>
  );
}

const OTHER_PLACES = [
  ['hospitals', 'hospital'],
  ['transport', 'transport'],
  ['greenSpace', 'green space'],
  ['fireStations', 'fire station'],
] as const;

/** Circles, bands, flows and the places that are there or not. */
export function OthersGroup({ territory, palette }: GroupProps) {
  const text = useText();
  const numbers = useNumbers();
  const { layers, service, filters, selection } = useParts(
    usePage,
    'layers',
    'service',
    'filters',
    'selection',
  );
  const isCity = territory.manifest.kind === 'city';
  const colour = palette[service];
  const shown = (id: MapLayerId) => layers[id].visible;
  const places = OTHER_PLACES.filter(([layer]) => shown(layer));
  // Bands are drawn around a place that is chosen, and around nothing else.
  const hasBands = shown('reach') && selection?.kind === 'facility';
  const isEmpty =
    places.length === 0 && !hasBands && !shown('radii') && !shown('flows') && !shown('streets');
  if (!isCity || isEmpty) return null;
  return (
    <LegendGroup title={text('legend.reach')}>
      {shown('radii') && (
        <LegendRow mark={<Line colour={colour} />}>
          {text(`services.${service}`)}:{' '}
          {text('legend.radius', { value: numbers.whole(filters.standardDistanceM[service]) })}
        </LegendRow>
      )}
      {hasBands && (
        <LegendRow mark={<Swatch colour={colour} />}>{text('legend.reachBands')}</LegendRow>
      )}
      {shown('flows') && (
        <LegendRow mark={<Line colour={palette.school} />}>{text('layer.flows')}</LegendRow>
      )}
      {shown('streets') && (
        <LegendRow mark={<Line colour={rgb(palette.quietLabel)} />}>
          {text('layer.streets')}
        </LegendRow>
      )}
      {places.map(([layer, placeService]) => (
        <LegendRow key={layer} mark={<Dot colour={serviceColour(placeService, palette)} />}>
          {text(`layer.${layer}`)}
        </LegendRow>
      ))}
    </LegendGroup>
  );
}

/** What is going to be built, by kind and phase; homes by floor area. */
export function ConstructionGroup({ territory, palette }: GroupProps) {
  const text = useText();
  const layers = usePage((state) => state.layers);
  const present = PROJECT_KINDS.filter((kind) =>
    territory.projects.some((project) => project.kind === kind),
  );
  const kinds = present.filter((kind) =>
    kind === 'housing'
      ? false
      : layers[kind === 'public space' ? 'publicSpace' : 'projects'].visible,
  );
  const nameOfKind = (kind: ProjectKind) => {
    const service = computedService(serviceOfProject(kind));
    return text(service ? `services.${service}` : `kind.${kind}`);
  };
  const hasHomes = layers.housing.visible && present.includes('housing');
  if (kinds.length === 0 && !hasHomes) return null;
  return (
    <LegendGroup title={text('layer.projects')}>
      {kinds.length > 0 && (
        <LegendLine>
          {PROJECT_PHASES.map((phase) => (
            <LegendRow key={phase} mark={<Phase phase={phase} colour={palette.housing} />}>
              {text(`phase.${phase}`)}
            </LegendRow>
          ))}
        </LegendLine>
      )}
      <LegendLine>
        {kinds.map((kind) => (
          <LegendRow key={kind} mark={<Dot colour={projectColour(kind, palette)} />}>
            {nameOfKind(kind)}
          </LegendRow>
        ))}
      </LegendLine>
      {hasHomes && (
        <LegendRow mark={<Homes colour={palette.housing} />}>{text('legend.housing')}</LegendRow>
      )}
    </LegendGroup>
  );
}

const LINE_KINDS: ReadonlySet<string> = new Set([
  'metro line',
  'light rail',
  'bus rapid transit',
  'ring road',
  'railway',
  'highway',
]);

export function InfrastructureGroup({ territory, palette }: GroupProps) {
  const text = useText();
  const visible = usePage((state) => state.layers.infrastructure.visible);
  const kinds = INFRASTRUCTURE_KINDS.filter((kind) =>
    territory.infrastructure.some((feature) => feature.kind === kind),
  );
  if (!visible || kinds.length === 0) return null;
  return (
    <LegendGroup title={text('layer.infrastructure')}>
      {kinds.map((kind) => {
        const colour = infrastructureColour(kind, palette);
        const mark = LINE_KINDS.has(kind) ? <Line colour={colour} /> : <Diamond colour={colour} />;
        return (
          <LegendRow key={kind} mark={mark}>
            {text(`infrastructure.${kind}`)}
          </LegendRow>
        );
      })}
      <LegendRow mark={<Line colour={palette.rail} dashed />}>{text('legend.dashed')}</LegendRow>
      <p className="quiet">{text('legend.schematic')}</p>
    </LegendGroup>
  );
}

/** Located schools of a country: how many of them the map shows now, and by which symbols. */
export function CountrySchoolsGroup({ palette }: GroupProps) {
  const text = useText();
  const numbers = useNumbers();
  const isVisible = usePage(({ layers }) => layers.countrySchools.visible);
  const filters = usePage((state) => state.filters);
  const schools = useResults(({ details }) => details?.schools);
  const shown = useMemo(
    () => schools?.filter((school) => passes(filterableSchool(school), filters)).length ?? 0,
    [schools, filters],
  );
  if (!isVisible || !schools) return null;
  return (
    <LegendGroup title={text('layer.countrySchools')}>
      <LegendRow mark={<Dot colour={palette.school} />}>{text('schoolKind.general')}</LegendRow>
      <LegendRow mark={<Dot colour={palette.symbolOutline} ring={palette.school} />}>
        {`${text('schoolKind.basic')}; ${text('schoolKind.primary')}`}
      </LegendRow>
      <p className="quiet">{text('legend.countrySchools', { shown: numbers.whole(shown) })}</p>
    </LegendGroup>
  );
}

export function SettlementsGroup({ territory, palette }: GroupProps) {
  const text = useText();
  const localized = useLocalized();
  const layers = usePage((state) => state.layers);
  const measure = usePage((state) => state.measure);
  const isByGrowth = measure === 'growth';
  const isMeasured = isSettlementMeasure(measure) && measure !== 'districtSchools';
  const hasOwnColours = isByGrowth || isMeasured;
  const { settlementClasses } = territory.manifest;
  if (!layers.settlements.visible || territory.settlements.length === 0) return null;
  return (
    <LegendGroup title={text(hasOwnColours ? 'layer.settlements' : 'legend.classes')}>
      {isByGrowth && <p className="quiet">{text('legend.settlementsByGrowth')}</p>}
      {isMeasured && <p className="quiet">{text('legend.settlementsByMeasure')}</p>}
      {(hasOwnColours ? [] : SETTLEMENT_CLASSES).map((settlementClass) => (
        <LegendRow
          key={settlementClass}
          mark={<Dot colour={settlementColour(settlementClass, palette)} />}
        >
          {localized(
            settlementClasses.find((row) => row.settlementClass === settlementClass)?.name ?? {
              kk: '–',
              ru: '–',
              en: '–',
            },
          )}
        </LegendRow>
      ))}
      <LegendRow mark={<Line colour={palette.greenSpace} />}>{text('legend.ties')}</LegendRow>
      <p className="quiet">{text('legend.settlementSize')}</p>
    </LegendGroup>
  );
}
