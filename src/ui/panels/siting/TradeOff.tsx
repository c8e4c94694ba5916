/** What is given up for what: a curve of sites, of money or of fairness whose points can be opened. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import type { SiteQuestion } from '../../../store/siting/question.ts';
import { isStale } from '../../../store/siting/search.ts';
import {
  type CurveKind,
  curvesOf,
  startTradeOff,
  stopTradeOff,
  useTradeOff,
} from '../../../store/siting/tradeOff.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useSitingText } from './sitingText.tsx';
import { TradeOffCurve } from './TradeOffCurve.tsx';

export function TradeOff({ question }: { readonly question: SiteQuestion }) {
  const text = useSitingText();
  return (
    <Disclosure summary={text('siting.tradeOff')}>
      <Curves question={question} />
    </Disclosure>
  );
}

function Curves({ question }: { readonly question: SiteQuestion }) {
  const text = useSitingText();
  const page = useParts(usePage, 'territoryId', 'year', 'edits', 'filters');
  const tradeOff = useTradeOff((state) => state.tradeOff);
  const [chosen, choose] = useState<CurveKind>('sites');
  const offered = curvesOf(question);
  const curve = offered.includes(chosen) ? chosen : 'sites';
  const isOfThis = tradeOff !== null && tradeOff.curve === curve;
  // Opening a point asks what is varied anew, and nothing else.
  const asked = isOfThis && {
    ...question,
    ...Object.fromEntries(VARIED[curve].map((field) => [field, tradeOff.question[field]])),
  };
  const current = asked && !isStale(tradeOff, page, asked) ? tradeOff : null;
  const isComputing = current !== null && current.left > 0;
  return (
    <div className="local-effect">
      <SelectField
        label={text('siting.tradeOff.curve')}
        value={curve}
        options={offered.map((id) => ({ id, label: text(`siting.tradeOff.curve.${id}`) }))}
        onChange={choose}
      />
      <p className="quiet">{text(`siting.tradeOff.help.${curve}`)}</p>
      <Button
        className="button"
        onPress={() => (isComputing ? stopTradeOff() : void startTradeOff(curve))}
      >
        {text(isComputing ? 'siting.cancel' : 'siting.tradeOff.compute')}
      </Button>
      {isComputing && (
        <p role="status" className="quiet">
          {text('siting.tradeOff.left', { count: current.left })}
        </p>
      )}
      {current && current.points.length > 0 && (
        <TradeOffCurve curve={curve} points={current.points} question={question} />
      )}
    </div>
  );
}

/** Fields of the question that the points of a curve differ in. */
const VARIED = {
  sites: ['siteCount'],
  money: ['budgetMillionTenge', 'years'],
  fairness: ['aim', 'required'],
} as const satisfies Record<CurveKind, readonly (keyof SiteQuestion)[]>;
