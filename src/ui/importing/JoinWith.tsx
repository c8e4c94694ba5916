/** Which row stands for which place that is there, and what is left on both sides, to be paired by hand. */
import { useLocalized } from '../../i18n/text.tsx';
import { type Corrections, JOIN_BY, type JoinBy } from '../../importing/mapping/join.ts';
import type { JoinSummary, SaidPlace, SaidRow } from '../../importing/worker/answers.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { ShowAllList } from '../parts/useShowAll.tsx';
import { Figures } from './Figures.tsx';
import { useImportText } from './importText.tsx';

const NOBODY = ' none';
/** Rows that are offered to be paired by hand until somebody asks for all. */
const MOST_OFFERED = 40;

type Props = {
  readonly joinBy: JoinBy;
  readonly corrections: Corrections;
  /** Null while it is computed. */
  readonly join: JoinSummary | null;
  readonly onJoinBy: (by: JoinBy) => void;
  readonly onCorrect: (corrections: Corrections) => void;
};

export function JoinWith({ joinBy, corrections, join, onJoinBy, onCorrect }: Props) {
  const text = useImportText();
  const localized = useLocalized();
  const choose = (row: number, id: string) => {
    const { [row]: _, ...others } = corrections;
    onCorrect(id === NOBODY ? others : { ...others, [row]: id });
  };
  const figures: readonly (readonly [string, number])[] = join
    ? [
        [text('import.joined.matched'), join.matched],
        [text('import.joined.rows'), join.counts.unmatchedRows],
        [text('import.joined.former'), join.counts.unmatchedFormer],
        [text('import.joined.doubled'), join.counts.doubled],
      ]
    : [];
  const rows = join ? [...join.doubled.flatMap((one) => one.rows), ...join.unmatchedRows] : [];
  const offered = [...new Map(rows.map((row) => [row.row, row])).values()];
  return (
    <section className="import-join">
      <SelectField<JoinBy>
        label={text('import.joinBy')}
        value={joinBy}
        options={JOIN_BY.map((id) => ({ id, label: text(`import.joinBy.${id}`) }))}
        onChange={onJoinBy}
      />
      {join && (
        <>
          <div className="import-matches" role="status">
            <Figures figures={figures} />
          </div>
          {offered.length > 0 && join.unmatchedFormer.length > 0 && (
            <Disclosure summary={text('import.pairByHand', { count: offered.length })}>
              <ShowAllList className="plain-list" items={offered} first={MOST_OFFERED}>
                {(row) => (
                  <li key={row.row}>
                    <Pair
                      row={row}
                      places={join.unmatchedFormer}
                      chosen={corrections[row.row]}
                      onChoose={choose}
                    />
                  </li>
                )}
              </ShowAllList>
            </Disclosure>
          )}
          {join.unmatchedFormer.length > 0 && (
            <Disclosure summary={text('import.leftBefore', { count: join.counts.unmatchedFormer })}>
              <ShowAllList
                className="import-reasons"
                items={join.unmatchedFormer}
                first={MOST_OFFERED}
              >
                {({ id, name }) => <li key={id}>{localized(name)}</li>}
              </ShowAllList>
            </Disclosure>
          )}
        </>
      )}
    </section>
  );
}

function Pair({
  row: { row, said },
  places,
  chosen,
  onChoose,
}: {
  readonly row: SaidRow;
  readonly places: readonly SaidPlace[];
  readonly chosen: string | null | undefined;
  readonly onChoose: (row: number, id: string) => void;
}) {
  const text = useImportText();
  const localized = useLocalized();
  return (
    <SelectField<string>
      label={`${row + 1}. ${said}`}
      value={chosen ?? NOBODY}
      options={[
        { id: NOBODY, label: text('import.pairedWithNone') },
        ...places.map(({ id, name }) => ({ id, label: localized(name) })),
      ]}
      onChange={(id) => onChoose(row, id)}
    />
  );
}
