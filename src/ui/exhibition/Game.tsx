/** "Place three schools": drag them onto the map, see at once whom they bring a school near by. */
import { useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { newlyWithin, scoreOf, starsOf } from '../../domain/placing/placing.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { chooseActivity, useExhibition } from '../../exhibition/exhibition.ts';
import {
  CONTESTANTS,
  type Contestant,
  schoolsIn,
  showSchoolsOf,
  useGame,
} from '../../exhibition/game.ts';
import { usePage } from '../../store/pageStore.ts';
import { useBaseline, useIsFormer } from '../../store/currentFigures.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { Handover } from './Handover.tsx';
import { SchoolTray } from './SchoolTray.tsx';

/** Pupils whom the schools on the map bring within the standard's walk; null while unknown. */
function useNewlyWithin(): number | null {
  const results = useResults((state) => state.results);
  const baseline = useBaseline();
  const { edits, filters } = useParts(usePage, 'edits', 'filters');
  if (edits.length === 0) return 0;
  if (!results || !baseline) return null;
  const { demand, networkDistanceM } = results.services.school;
  return newlyWithin(
    demand,
    baseline.services.school.networkDistanceM,
    networkDistanceM,
    filters.standardDistanceM.school,
  );
}

export function Game() {
  const text = useText();
  const numbers = useNumbers();
  const { rivals, shown, schoolCount, visitorsLast, isFinal } = useGameWithVisitor();
  const config = useExhibition((state) => state.config);
  const { edits, filters, year } = useParts(usePage, 'edits', 'filters', 'year');
  const territory = useResults((state) => state.territory);
  const standardM = filters.standardDistanceM.school;
  const isComplete = shown !== 'visitor' || schoolsIn(edits) === schoolCount;
  if (!territory) return null;

  const values: Readonly<Record<Contestant, number | null>> = {
    visitor: visitorsLast,
    plan: rivals?.plan.newlyCovered ?? null,
    best: rivals?.best.newlyCovered ?? null,
  };
  const most = Math.max(...CONTESTANTS.map((who) => values[who] ?? 0), 1);

  return (
    <section
      className="exhibition-panel game"
      aria-label={text('exhibition.game', { count: schoolCount })}
    >
      <h2>{text('exhibition.game', { count: schoolCount })}</h2>
      {shown === 'visitor' && <SchoolTray count={schoolCount} />}
      <p className="game-count" aria-live="polite">
        <strong>{numbers.whole(visitorsLast ?? Number.NaN)}</strong>
        <span>
          {text('game.newlyWithin', {
            count: Math.round(visitorsLast ?? 0),
            metres: numbers.whole(standardM),
          })}
        </span>
      </p>
      {isComplete && (
        <>
          {rivals && isFinal ? (
            <Verdict newlyCovered={visitorsLast ?? 0} best={rivals.best.newlyCovered} />
          ) : (
            <p role="status">{text(rivals ? 'page.computing' : 'game.looking')}</p>
          )}
          {rivals && (
            <>
              <p className="field-label">{text('game.compare')}</p>
              <ToggleButtonGroup
                className="contest"
                aria-label={text('game.compare')}
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[shown]}
                onSelectionChange={(keys) => {
                  const chosen = CONTESTANTS.find((who) => keys.has(who));
                  if (chosen) showSchoolsOf(chosen);
                }}
              >
                {CONTESTANTS.map((who) => (
                  <ToggleButton key={who} id={who} className="contestant">
                    <span>{text(`game.${who}`, { count: schoolCount })}</span>
                    <strong>{numbers.whole(values[who] ?? Number.NaN)}</strong>
                    <span className="contest-bar" data-who={who}>
                      <span style={{ width: `${(100 * (values[who] ?? 0)) / most}%` }} />
                    </span>
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
              <p className="quiet">
                {text('game.wholePlan', {
                  count: rivals.plannedCount,
                  pupils: Math.round(rivals.wholePlan.newlyCovered),
                })}
              </p>
            </>
          )}
          <div className="button-row">
            <Button className="button big" onPress={() => chooseActivity('game')}>
              {text('game.again')}
            </Button>
            {config.tools.includes('handover') && <Handover />}
          </div>
        </>
      )}
      <p className="quiet">{text('game.note', { year })}</p>
    </section>
  );
}

const NOBODY = { of: 'visitor', schools: 0 } as const;

/**
 * The visitor's figure stays while somebody else's schools are on the map, and until the figures
 * are of the visitor's schools again; from then on it follows what is carried.
 */
function useGameWithVisitor() {
  const game = useGame();
  const now = useNewlyWithin();
  const isFormer = useIsFormer();
  const placed = usePage((state) => schoolsIn(state.edits));
  /** Whose figures, and of how many schools, were last there. */
  const [last, setLast] = useState<{ of: Contestant; schools: number }>(NOBODY);
  const [visitorsLast, setVisitorsLast] = useState<number | null>(0);
  if (!isFormer && (last.of !== game.shown || last.schools !== placed)) {
    setLast({ of: game.shown, schools: placed });
  }
  const areOfShown = !isFormer || last.of === game.shown;
  if (game.shown === 'visitor' && areOfShown && now !== null && now !== visitorsLast) {
    setVisitorsLast(now);
  }
  const isFinal = game.shown !== 'visitor' || (areOfShown && last.schools === placed);
  return { ...game, visitorsLast, isFinal };
}

function Verdict({ newlyCovered, best }: { newlyCovered: number; best: number }) {
  const text = useText();
  const score = scoreOf(newlyCovered, best);
  const stars = starsOf(score);
  return (
    <div className="verdict">
      <span className="verdict-stars" role="img" aria-label={text('game.stars', { stars })}>
        {[1, 2, 3, 4, 5].map((star) => (
          <Star key={star} isWon={star <= stars} />
        ))}
      </span>
      <p className="verdict-score">{text('game.score', { score })}</p>
      <p>{text(`game.verdict.${stars as 0 | 1 | 2 | 3 | 4 | 5}`)}</p>
    </div>
  );
}

/** With eight rays, as carpets and the flag's sun have them. */
function Star({ isWon }: { isWon: boolean }) {
  return (
    <svg viewBox="-10 -10 20 20" data-won={isWon} aria-hidden="true">
      <rect x="-6" y="-6" width="12" height="12" />
      <rect x="-6" y="-6" width="12" height="12" transform="rotate(45)" />
    </svg>
  );
}
