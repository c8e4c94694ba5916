/** Proposed support villages: where each lies, whom it reaches, and what a person decides of it. */
import {
  candidateId,
  type ProposedSupport,
  type SupportCandidate,
} from '../../../domain/settlements/nextSupport.ts';
import type { LocalizedText } from '../../../domain/territory/schema.ts';
import type { CountryDetails, Settlement } from '../../../domain/territory/territory.ts';
import { useLocalized } from '../../../i18n/text.tsx';
import type { Selection } from '../../../store/shareable.ts';
import { decimals, quantity, whole } from '../../../workspace/export/model.ts';
import { Segments } from '../../parts/Segments.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { SheetButton } from './SheetButton.tsx';
import { useSettlementWords } from './settlementWords.ts';

const RULES = ['free', 'required', 'forbidden'] as const;
export type CandidateRule = (typeof RULES)[number];

const SHOWN = 12;
const VILLAGE_ZOOM = 9;
/** Some ten metres. */
const DEGREES = decimals(4);

type Props = {
  readonly details: CountryDetails;
  readonly settlements: readonly Settlement[];
  readonly proposed: readonly ProposedSupport[];
  readonly rules: ReadonlyMap<string, CandidateRule>;
  readonly onRule: (candidate: SupportCandidate, rule: CandidateRule) => void;
};

export function ProposedVillages({ details, settlements, proposed, rules, onRule }: Props) {
  const { text } = useSettlementWords();
  const nameOf = useCandidateName(details);
  const localized = useLocalized();
  const { shown, more } = useShowAll(proposed, SHOWN);
  const proposedIds = new Set(proposed.map(({ candidate }) => candidateId(candidate)));
  // A forbidden village is in no answer: its rule has to be within reach all the same.
  const ruledApart = [...rules.keys()]
    .filter((id) => !proposedIds.has(id))
    .flatMap((id) => candidateOf(id, settlements, details) ?? []);
  const row = (candidate: SupportCandidate, alone: number | null) => (
    <Village
      key={candidateId(candidate)}
      candidate={candidate}
      name={nameOf(candidate)}
      alone={alone}
      rule={rules.get(candidateId(candidate)) ?? 'free'}
      onRule={(rule) => onRule(candidate, rule)}
    />
  );
  return (
    <>
      {proposed.length > 0 && (
        <ul className="plain-list place-list">
          {shown.map(({ candidate, alone }) => row(candidate, alone))}
        </ul>
      )}
      {more}
      {proposed.length > 0 && (
        <SheetButton
          fileName="next-support-villages"
          headers={[text('support.village'), text('next.alone'), 'lon', 'lat']}
          rows={() =>
            proposed.map(({ candidate, alone }) => [
              localized(nameOf(candidate)),
              quantity(alone, whole),
              quantity(candidate.position[0], DEGREES),
              quantity(candidate.position[1], DEGREES),
            ])
          }
        />
      )}
      {ruledApart.length > 0 && (
        <>
          <h4>{text('next.ruled')}</h4>
          <ul className="plain-list place-list">
            {ruledApart.map((candidate) => row(candidate, null))}
          </ul>
        </>
      )}
    </>
  );
}

function candidateOf(
  id: string,
  settlements: readonly Settlement[],
  { schools }: CountryDetails,
): SupportCandidate | null {
  const settlement = settlements.find((one) => one.id === id);
  if (settlement) return { kind: 'settlement', position: settlement.position, settlement };
  const school = schools.find((one) => one.id === id);
  return school ? { kind: 'school', position: school.position, school } : null;
}

/** The settlement's name; of a village known by its school alone, the district's. */
function useCandidateName({
  districts,
}: CountryDetails): (candidate: SupportCandidate) => LocalizedText {
  const { text } = useSettlementWords();
  return (candidate) => {
    if (candidate.kind === 'settlement') return candidate.settlement.name;
    const district = districts.find(({ id }) => id === candidate.school.districtId);
    const named = (language: keyof LocalizedText) =>
      text('next.unlistedVillage', { district: district?.name[language] ?? '–' });
    return { kk: named('kk'), ru: named('ru'), en: named('en') };
  };
}

type VillageProps = {
  readonly candidate: SupportCandidate;
  readonly name: LocalizedText;
  readonly alone: number | null;
  readonly rule: CandidateRule;
  readonly onRule: (rule: CandidateRule) => void;
};

function Village({ candidate, name, alone, rule, onRule }: VillageProps) {
  const { text, numbers, name: localized } = useSettlementWords();
  const selection: Selection = { kind: candidate.kind, id: candidateId(candidate) };
  return (
    <li>
      <SelectButton
        selection={selection}
        name={name}
        view={{ position: candidate.position, zoom: VILLAGE_ZOOM }}
      />
      <span>{alone === null ? '' : numbers.whole(alone)}</span>
      <Segments
        label={text('next.ruleOf', { name: localized(name) })}
        value={rule}
        options={RULES.map((id) => ({ id, label: text(`next.${id}`) }))}
        onChange={onRule}
      />
    </li>
  );
}
