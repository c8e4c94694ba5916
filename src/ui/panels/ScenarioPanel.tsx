/** Trying out another plan: add, drag, resize, close; undo everything; see what it changes. */
import { Suspense, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useMessage } from '../../i18n/message.ts';
import { useText } from '../../i18n/text.tsx';
import { isServiceTool, type Tool, toolsOf, usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { forgetTrial, tryPlace } from '../../store/localEffects.ts';
import { addPlace } from '../../store/placing.ts';
import { Icon, type IconName } from '../icons.tsx';
import { later } from '../later.ts';
import { PlanHead } from '../plans/PlanHead.tsx';
import { startArea } from '../../store/drawing.ts';
import { EditList } from './EditList.tsx';
import { ScenarioEffect } from './ScenarioEffect.tsx';
import { Aiming } from './scenario/Aiming.tsx';
import { ManyPlaces } from './scenario/ManyPlaces.tsx';
import { usePlanningKeys } from './scenario/planningKeys.ts';
import { LocalEffect, TrialEffect } from './scenario/LocalEffect.tsx';
import { SelectedPlace } from './SelectedPlace.tsx';

const RatePlan = later(async () => (await import('./siting/RatePlan.tsx')).RatePlan);

const TOOL_ICONS: Readonly<Record<Tool, IconName>> = {
  school: 'school',
  preschool: 'preschool',
  clinic: 'clinic',
  housing: 'housing',
  production: 'production',
  infrastructure: 'infrastructure',
};

export function ScenarioPanel() {
  const text = useText();
  const message = useMessage();
  const { tool, history, chooseTool, undoEdit, redoEdit, openPanel } = useParts(
    usePage,
    'tool',
    'history',
    'chooseTool',
    'undoEdit',
    'redoEdit',
    'openPanel',
  );
  const kind = useResults((state) => state.territory?.manifest.kind);
  const lastDone = history.past.at(-1);
  const lastUndone = history.future.at(-1);

  // Who has chosen a tool aims by the middle of the map until a pointer says otherwise.
  useEffect(() => {
    if (tool) void tryPlace(null);
    else forgetTrial();
  }, [tool]);

  usePlanningKeys();

  return (
    <>
      <div className="panel-head">
        <h2>{text('panel.scenario')}</h2>
        <div className="button-row">
          <Button
            className="icon-button"
            aria-label={
              lastDone
                ? `${text('scenario.undo')}: ${message(lastDone.note)}`
                : text('scenario.undo')
            }
            isDisabled={!lastDone}
            onPress={undoEdit}
          >
            <Icon name="undo" />
          </Button>
          <Button
            className="icon-button"
            aria-label={
              lastUndone
                ? `${text('scenario.redo')}: ${message(lastUndone.note)}`
                : text('scenario.redo')
            }
            isDisabled={!lastUndone}
            onPress={redoEdit}
          >
            <Icon name="redo" />
          </Button>
        </div>
      </div>
      <PlanHead />
      <p className="quiet">{text('scenario.intro')}</p>
      <div className="adding">
        <p className="field-label">{text('scenario.add')}</p>
        <div className="tool-row">
          {toolsOf(kind).map((id) => (
            <Button
              key={id}
              className={tool === id ? 'tool chosen' : 'tool'}
              aria-pressed={tool === id}
              onPress={() => chooseTool(tool === id ? null : id)}
            >
              <Icon name={TOOL_ICONS[id]} />
              {isServiceTool(id) ? text(`service.${id}`) : text(`kind.${id}`)}
            </Button>
          ))}
        </div>
        {tool && (
          <p className="tool-hint" role="status">
            {text('scenario.addHint')}{' '}
            <span className="for-keys">{text('scenario.addEscape')} </span>
            <Button className="text-button" onPress={() => addPlace(tool, null)}>
              {text('scenario.addAtCentre')}
            </Button>
          </p>
        )}
        {tool && <TrialEffect />}
        <Button className="text-button" onPress={() => startArea('homes')}>
          {text('many.area')}
        </Button>
        <Aiming />
      </div>
      <ManyPlaces />
      <SelectedPlace />
      <LocalEffect />
      <ScenarioEffect />
      {kind === 'city' && (
        <Button className="button" onPress={() => openPanel('siting')}>
          {text('siting.open')}
        </Button>
      )}
      {kind === 'city' && (
        <Suspense>
          <RatePlan />
        </Suspense>
      )}
      <EditList />
    </>
  );
}
