/** The overview: what a batch has computed of many territories, and the way to the map of each. */
import { useEffect, useState } from 'react';
import type { Language } from '../../domain/territory/schema.ts';
import { LanguageProvider, useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import {
  BASELINE,
  OVERVIEW_FILE,
  type Overview as OverviewData,
  type OverviewTown,
  readOverview,
} from '../../share/overview.ts';
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { figureTexts } from './figureTexts.ts';
import { openTown } from './openTown.ts';
import { OverviewTexts, useIndicatorName, useOverviewText } from './overviewTexts.tsx';
import {
  classesOf,
  type OverviewChoice,
  type OverviewRow,
  rowsOf,
  type Sort,
  SORT_COLUMNS,
  worstFirst,
} from './rows.ts';
import { TownMap } from './TownMap.tsx';
import { TownTable } from './TownTable.tsx';
import '../parts/inputs.css';
import './overview.css';

const NONE = 'none';

export function OverviewPage({ firstLanguage }: { readonly firstLanguage: Language }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [overview, setOverview] = useState<OverviewData | null | 'waiting'>('waiting');
  useEffect(() => {
    fetch(new URL(OVERVIEW_FILE, document.baseURI))
      .then((response) => response.json())
      .then((value: unknown) => setOverview(readOverview(value)))
      .catch(() => setOverview(null));
  }, []);
  return (
    <LanguageProvider language={language}>
      <OverviewTexts>
        <main className="overview">
          <Head language={language} onLanguage={setLanguage} overview={overview} />
          {overview === null && <Missing />}
          {overview !== null && overview !== 'waiting' && (
            <Towns overview={overview} language={language} />
          )}
        </main>
      </OverviewTexts>
    </LanguageProvider>
  );
}

function Head({
  language,
  onLanguage,
  overview,
}: {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly overview: OverviewData | null | 'waiting';
}) {
  const text = useOverviewText();
  const name = overview === null || overview === 'waiting' ? '' : overview.name;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <header className="overview-head">
      <h1>
        {text('overview.title')}
        {name !== '' && `: ${name}`}
      </h1>
      <LanguageSwitch value={language} onChange={onLanguage} />
    </header>
  );
}

function Missing() {
  const text = useOverviewText();
  return <p role="alert">{text('overview.missing')}</p>;
}

function Towns({
  overview,
  language,
}: {
  readonly overview: OverviewData;
  readonly language: Language;
}) {
  const text = useOverviewText();
  const mapText = useText();
  const localized = useLocalized();
  const numbers = useNumbers();
  const nameOfIndicator = useIndicatorName();
  const [choice, setChoice] = useState<OverviewChoice>({
    indicator: overview.indicators[0] ?? 'residents',
    year: overview.years.at(-1) ?? 0,
    plan: 0,
    against: null,
  });
  const [sort, setSort] = useState<Sort>(worstFirst(choice));
  const [chosen, setChosen] = useState<string | null>(null);
  const [opening, setOpening] = useState<{ name: string; failed: boolean } | null>(null);
  const change = (part: Partial<OverviewChoice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    setSort(worstFirst(next));
  };
  const rows = rowsOf(overview, choice, sort, ({ name }) => localized(name));
  const classes = classesOf(rows, choice);
  const { figure, difference } = figureTexts(choice.indicator, mapText, numbers);
  const planName = (plan: string) => (plan === BASELINE ? text('overview.baseline') : plan);
  const plans = overview.plans.map((plan, index) => ({ id: String(index), label: planName(plan) }));
  const titles = {
    name: text('overview.territory'),
    value: planName(overview.plans[choice.plan] ?? ''),
    other: choice.against === null ? '' : planName(overview.plans[choice.against] ?? ''),
    difference: text('overview.difference'),
  };
  const cells = {
    name: ({ town }: OverviewRow) => localized(town.name),
    value: (row: OverviewRow) => figure(row.value),
    other: (row: OverviewRow) => figure(row.other),
    difference: (row: OverviewRow) => difference(row.difference),
  };
  const columns = SORT_COLUMNS.slice(0, choice.against === null ? 2 : 4).map((id) => ({
    id,
    title: titles[id],
    cell: cells[id],
  }));
  const open = (town: OverviewTown) => {
    const link = town.links[choice.plan] ?? town.links.find((other) => other !== null);
    if (!link) return;
    const name = localized(town.name);
    setOpening({ name, failed: false });
    const asRead = link.replace(/([#&]y=)\d+/, `$1${choice.year}`);
    openTown(town, `${asRead}&lang=${language}`).catch(() => setOpening({ name, failed: true }));
  };
  return (
    <>
      <div className="overview-choices">
        <SelectField
          label={text('overview.indicator')}
          value={choice.indicator}
          options={overview.indicators.map((id) => ({ id, label: nameOfIndicator(id) }))}
          onChange={(indicator) => change({ indicator })}
        />
        <SelectField
          label={text('overview.year')}
          value={String(choice.year)}
          options={overview.years.map((year) => ({ id: String(year), label: String(year) }))}
          onChange={(year) => change({ year: Number(year) })}
        />
        <SelectField
          label={text('overview.plan')}
          value={String(choice.plan)}
          options={plans}
          onChange={(plan) => change({ plan: Number(plan) })}
        />
        <SelectField
          label={text('overview.against')}
          value={choice.against === null ? NONE : String(choice.against)}
          options={[{ id: NONE, label: text('overview.nothing') }, ...plans]}
          onChange={(plan) => change({ against: plan === NONE ? null : Number(plan) })}
        />
      </div>
      <p className="overview-note">
        {text('overview.from', { engine: overview.engineVersion })} {text('overview.legend')}
      </p>
      <p role="status" className="overview-note">
        {opening &&
          text(opening.failed ? 'overview.openingFailed' : 'overview.opening', {
            name: opening.name,
          })}
      </p>
      <div className="overview-towns">
        <TownTable
          {...{ rows, classes, columns, sort, chosen }}
          onSort={setSort}
          onChoose={setChosen}
          onOpen={open}
        />
        <TownMap
          {...{ overview, rows, classes, chosen }}
          onChoose={setChosen}
          onOpen={open}
          valueText={choice.against === null ? cells.value : cells.difference}
        />
      </div>
    </>
  );
}
