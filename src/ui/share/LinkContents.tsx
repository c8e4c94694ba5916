/** What the link holds, part by part: whoever sends it knows what they send. */
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { COMPUTED_SERVICES } from '../../engine/results/results.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { knownPacks } from '../../share/address.ts';
import { linkContents } from '../../share/link/encodeLink.ts';
import { defaultStateOf } from '../../share/link/packs.ts';
import type { PartName } from '../../share/link/parts.ts';
import { findStory } from '../../share/stories/player.ts';
import { MAP_LAYERS, type Selection, type ShareableState } from '../../store/shareable.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useCellNames } from '../../store/useCellNames.ts';
import { useEffective } from '../../store/useEffective.ts';

export function LinkContents({ state }: { readonly state: ShareableState }) {
  const text = useText();
  const localized = useLocalized();
  const effective = useEffective();
  const valueIn = useValueIn(state, effective);
  if (!effective) return null;
  const rows = [
    {
      name: 'territory' as const,
      value: localized(effective.territory.manifest.name),
    },
    { name: 'year' as const, value: String(state.year) },
    ...linkContents(state, knownPacks()).map((name) => ({ name, value: valueIn(name) })),
  ];
  return (
    <section className="link-contents" aria-labelledby="link-contents">
      <h3 id="link-contents">{text('share.holds')}</h3>
      <dl>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{text(`linkPart.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{text('share.holdsNothingElse')}</p>
    </section>
  );
}

/** The value of each part as people read it. */
function useValueIn(
  state: ShareableState,
  effective: EffectiveTerritory | null,
): (part: PartName) => string {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const details = useResults((results) => results.details);
  const cellNames = useCellNames();
  const { filters } = state;
  const byDefault = defaultStateOf(knownPacks(), state.territoryId);
  const metres = (value: number) => text('unit.m', { value: numbers.whole(value) });
  const listed = (words: readonly string[]) =>
    words.length > 0 ? words.join(', ') : text('share.nothingChosen');

  const layers = () =>
    MAP_LAYERS.flatMap((id) => {
      const { visible, opacity } = state.layers[id];
      const usual = byDefault.layers[id];
      if (visible === usual.visible && opacity === usual.opacity) return [];
      const name = text(`layer.${id}`);
      if (!visible) return [text('share.layerOff', { name })];
      return opacity === usual.opacity ? [name] : [`${name} ${numbers.share(opacity)}`];
    });
  const distances = () =>
    COMPUTED_SERVICES.filter(
      (service) =>
        filters.standardDistanceM[service] !== byDefault.filters.standardDistanceM[service],
    ).map(
      (service) => `${text(`services.${service}`)} ${metres(filters.standardDistanceM[service])}`,
    );
  const areaName = (id: string) => {
    const area = effective?.territory.areas.find((one) => one.id === id);
    return area ? localized(area.name) : id;
  };
  const className = (settlementClass: number) => {
    const named = effective?.territory.manifest.settlementClasses.find(
      (one) => one.settlementClass === settlementClass,
    );
    return named ? localized(named.name) : String(settlementClass);
  };
  const selected = ({ kind, id }: Selection) => {
    if (kind === 'cell') {
      const cell = effective?.territory.cells.findIndex((one) => one.id === id) ?? -1;
      const name = cellNames(cell);
      return name ? localized(name) : text('card.cell');
    }
    if (kind === 'school') return text('search.kind.school');
    if (kind === 'district') {
      const district = details?.districts.find((one) => one.id === id);
      return district ? localized(district.name) : id;
    }
    const name = effective && nameOf(effective, id);
    return name ? localized(name) : id;
  };

  return (part) => {
    switch (part) {
      case 'language':
        return text(`language.${state.language}`);
      case 'theme':
        return text(`theme.${state.theme}`);
      case 'mode':
        return text(`mode.${state.mode}`);
      case 'panel':
        return text(`panel.${state.panel}`);
      case 'camera':
        return state.camera
          ? text('share.camera', { zoom: numbers.decimal(state.camera.zoom, 1) })
          : '';
      case 'service':
        return text(`services.${state.service}`);
      case 'measure':
        return text(`measure.${state.measure}`);
      case 'sector':
        return state.sector ?? '';
      case 'layers':
        return layers().join(', ');
      case 'services':
        return listed(filters.services.map((id) => text(`services.${id}`)));
      case 'ownerships':
        return listed(filters.ownerships.map((id) => text(`ownership.${id}`)));
      case 'finances':
        return listed(filters.finances.map((id) => text(`finance.${id}`)));
      case 'statuses':
        return listed(filters.statuses.map((id) => text(`status.${id}`)));
      case 'projectKinds':
        return listed(filters.projectKinds.map((id) => text(`kind.${id}`)));
      case 'areaIds':
        return filters.areaIds.map(areaName).join(', ');
      case 'settlementClasses':
        return filters.settlementClasses.map(className).join(', ');
      case 'schoolKinds':
        return listed(filters.schoolKinds.map((id) => text(`schoolKind.${id}`)));
      case 'openYears':
        return filters.openYears?.join('–') ?? '';
      case 'standardDistanceM':
        return distances().join(', ');
      case 'assignmentMode':
        return text(`assignment.${filters.assignmentMode}`);
      case 'assignmentMaxDistanceM':
        return metres(filters.assignmentMaxDistanceM);
      case 'selection':
        return state.selection ? selected(state.selection) : '';
      case 'story': {
        const story = findStory(state.story?.id);
        const step = (state.story?.step ?? 0) + 1;
        return story ? text('share.storyStep', { title: localized(story.title), step }) : '';
      }
      case 'comparison':
        return state.comparison
          ? `${state.comparison.name} · ${text('plans.editCount', { count: state.comparison.edits.length })}`
          : '';
      case 'question':
        return state.question ? text(`services.${state.question.service}`) : '';
      case 'edits':
        return numbers.whole(state.edits.length);
    }
  };
}

function nameOf({ territory, facilities, projects }: EffectiveTerritory, id: string) {
  const named = [
    facilities,
    projects,
    territory.areas,
    territory.settlements,
    territory.infrastructure,
  ];
  for (const features of named) {
    const found = features.find((feature) => feature.id === id);
    if (found) return found.name;
  }
  return null;
}
