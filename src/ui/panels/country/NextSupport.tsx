/** Which villages should be support villages next: the question, and the answer with its bound. */
import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import {
  candidateId,
  NEXT_SUPPORT_AIMS,
  type NextSupport as Proposal,
  type NextSupportAim,
} from '../../../domain/settlements/nextSupport.ts';
import { listedOf, withSupportVillages } from '../../../domain/settlements/supportEdits.ts';
import type { SupportReach } from '../../../domain/settlements/supportReach.ts';
import type { AreaId } from '../../../domain/territory/schema.ts';
import type { CountryDetails, Settlement, Territory } from '../../../domain/territory/territory.ts';
import { Cancelled } from '../../../engine/engine.ts';
import { gapWorkings } from '../../../engine/results/countryWorkings.ts';
import { proposeSupport } from '../../../engine/support/proposeSupport.ts';
import { passOver } from '../../../store/engineFaults.ts';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { QuantityField } from '../../parts/QuantityField.tsx';
import { Segments } from '../../parts/Segments.tsx';
import { type CandidateRule, ProposedVillages } from './ProposedVillages.tsx';
import { RegionField } from './RegionField.tsx';
import { useSettlementWords } from './settlementWords.ts';
import { stepsOf, WhyFigure } from './WhyFigure.tsx';

const MOST_VILLAGES = 200;
const SECONDS = 10;

type Props = {
  readonly territory: Territory;
  readonly settlements: readonly Settlement[];
  readonly details: CountryDetails;
  readonly reach: SupportReach;
  readonly year: number;
};

type Answer = {
  readonly aim: NextSupportAim;
  readonly proposal: Proposal | null;
  readonly isOverRuled: boolean;
};

export function NextSupport({ territory, settlements, details, reach, year }: Props) {
  const { text, numbers } = useSettlementWords();
  const { edits, replaceEdits } = useParts(usePage, 'edits', 'replaceEdits');
  const [count, setCount] = useState(10);
  const [aim, setAim] = useState<NextSupportAim>('schools');
  const [areaId, setAreaId] = useState<AreaId | null>(null);
  const [withUnlisted, setWithUnlisted] = useState(false);
  const [rules, setRules] = useState<ReadonlyMap<string, CandidateRule>>(new Map());
  const [answer, setAnswer] = useState<Answer | null>(null);
  const searching = useRef<AbortController | null>(null);
  const [isSearching, setSearching] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is of the reach it was asked with
  useEffect(() => {
    setAnswer(null);
    return () => searching.current?.abort();
  }, [reach]);

  const idsWith = (rule: CandidateRule) =>
    [...rules].flatMap(([id, of]) => (of === rule ? [id] : []));
  const search = async () => {
    searching.current?.abort();
    const controller = new AbortController();
    searching.current = controller;
    setSearching(true);
    try {
      const found = await proposeSupport(
        {
          settlements,
          schools: details.schools,
          year,
          reachM: reach.reachM,
          seconds: SECONDS,
          question: {
            count,
            aim,
            areaId,
            withUnlisted,
            requiredIds: idsWith('required'),
            forbiddenIds: idsWith('forbidden'),
          },
        },
        controller.signal,
      );
      const isFound = 'proposed' in found;
      setAnswer({
        aim,
        proposal: isFound ? found : null,
        isOverRuled: !isFound && found.reason === 'required sites break a rule',
      });
    } catch (error) {
      if (!(error instanceof Cancelled)) passOver(error);
    } finally {
      if (searching.current === controller) setSearching(false);
    }
  };

  const { proposal } = answer ?? {};
  const listed = listedOf(proposal?.proposed ?? []);
  const unserved = reach.schoolsUnserved.length;
  return (
    <section className="next-support">
      <h3>{text('next.title')}</h3>
      <p className="quiet">{text('next.help')}</p>
      <div className="country-choices">
        <QuantityField
          label={text('next.count')}
          value={count}
          min={1}
          max={MOST_VILLAGES}
          onChange={setCount}
        />
        <RegionField areas={territory.areas} value={areaId} onChange={setAreaId} />
      </div>
      <Segments
        label={text('next.aim')}
        value={aim}
        options={NEXT_SUPPORT_AIMS.map((id) => ({ id, label: text(`next.aim.${id}`) }))}
        onChange={setAim}
      />
      <Checkbox className="checkbox" isSelected={withUnlisted} onChange={setWithUnlisted}>
        <span className="checkbox-box" aria-hidden="true" />
        <span className="checkbox-label">{text('next.unlisted')}</span>
      </Checkbox>
      <div className="button-row">
        <Button className="button" isDisabled={isSearching} onPress={() => void search()}>
          {text(isSearching ? 'next.searching' : 'next.search')}
        </Button>
        {isSearching && (
          <Button className="text-button" onPress={() => searching.current?.abort()}>
            {text('next.cancel')}
          </Button>
        )}
      </div>
      <div role="status">
        {answer && !proposal && <p>{text(answer.isOverRuled ? 'next.tooMany' : 'next.none')}</p>}
        {answer && proposal && (
          <>
            <p>
              {text(`next.found.${answer.aim}`, {
                count: proposal.proposed.length,
                objective: numbers.whole(proposal.objective),
                bound: numbers.whole(Math.floor(proposal.bound + 1e-6)),
                gap: numbers.share(proposal.gap),
              })}{' '}
              <WhyFigure
                name={text('next.gap')}
                value={numbers.share(proposal.gap)}
                rule="country.why.gap"
                steps={stepsOf(gapWorkings(proposal), numbers.share)}
              >
                {text('why.open')}
              </WhyFigure>
            </p>
            {answer.aim === 'schools' && (
              <p>
                {text('next.share', {
                  before: numbers.whole(unserved),
                  after: numbers.whole(unserved - proposal.objective),
                })}
              </p>
            )}
          </>
        )}
      </div>
      {proposal && listed.length > 0 && (
        <div className="button-row">
          <Button
            className="button"
            onPress={() =>
              replaceEdits(withSupportVillages(edits, listed), {
                key: 'edit.supportVillages',
                params: { count: listed.length },
              })
            }
          >
            {text('next.take', { count: listed.length })}
          </Button>
        </div>
      )}
      {proposal && listed.length < proposal.proposed.length && (
        <p className="quiet">{text('next.unlistedNote')}</p>
      )}
      <ProposedVillages
        details={details}
        settlements={settlements}
        proposed={proposal?.proposed ?? []}
        rules={rules}
        onRule={(candidate, rule) => {
          const changed = new Map(rules);
          if (rule === 'free') changed.delete(candidateId(candidate));
          else changed.set(candidateId(candidate), rule);
          setRules(changed);
        }}
      />
    </section>
  );
}
