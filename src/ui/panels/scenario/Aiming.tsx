/** What is in hand or being drawn: what to do next, and the way out. */
import { Button, Input, Label, TextField } from 'react-aria-components';
import { MAX_PLACE_NAME_CHARACTERS, sizeRange } from '../../../domain/scenario/limits.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { addCorner, dropCorner, finishArea, nameSite } from '../../../store/drawing.ts';
import { type Homes, letGoOfAll, putDown, useMarking } from '../../../store/marking.ts';
import { NEW_PLACE_SIZE } from '../../../store/placing.ts';
import { useResults } from '../../../store/resultsStore.ts';
import { PhaseFields } from './PhaseFields.tsx';
import { areaOfRingM2 } from '../../../domain/territory/geometry.ts';

export function Aiming() {
  const { inHand, corners, isNamingSite } = useMarking();
  if (corners) return <Drawing />;
  if (isNamingSite) return <NamingSite />;
  return inHand.length > 0 ? <InHand count={inHand.length} /> : null;
}

function InHand({ count }: { count: number }) {
  const text = useText();
  return (
    <div className="tool-hint">
      <p role="status">
        {text('many.putHint', { count })} <span className="for-keys">{text('many.putKeys')}</span>
      </p>
      <div className="button-row">
        <Button className="button" onPress={() => putDown(null)}>
          {text('scenario.addAtCentre')}
        </Button>
        <Button className="button" onPress={letGoOfAll}>
          {text('page.cancel')}
        </Button>
      </div>
    </div>
  );
}

function NamingSite() {
  const text = useText();
  return (
    <div className="tool-hint">
      <p role="status">{text('siting.nameHint')}</p>
      <div className="button-row">
        <Button className="button" onPress={() => nameSite(null)}>
          {text('siting.nameAtCentre')}
        </Button>
        <Button className="button" onPress={letGoOfAll}>
          {text('page.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** What is built on the area: said while it is drawn, and part of the same step. */
function HomesToBuild() {
  const text = useText();
  const { homes } = useMarking();
  const manifest = useResults(({ territory }) => territory?.manifest);
  const put = (change: Partial<Homes>) => useMarking.setState({ homes: { ...homes, ...change } });
  if (!manifest || homes.phases.length === 0) return null;
  return (
    <>
      <TextField
        className="name-field"
        value={homes.name}
        maxLength={MAX_PLACE_NAME_CHARACTERS}
        onChange={(name) => put({ name })}
      >
        <Label>{text('exact.name')}</Label>
        <Input />
      </TextField>
      <PhaseFields
        kind="housing"
        phases={homes.phases}
        range={sizeRange('housing', 0)}
        years={{ min: manifest.baseYear, max: manifest.horizonYear }}
        anchor={NEW_PLACE_SIZE.housing}
        onChange={(phases) => put({ phases })}
      />
    </>
  );
}

const M2_IN_HECTARE = 10_000;

function Drawing() {
  const text = useText();
  const numbers = useNumbers();
  const { corners: drawn, draws } = useMarking();
  const corners = drawn ?? [];
  const hectares = areaOfRingM2(corners) / M2_IN_HECTARE;
  return (
    <div className="tool-hint">
      <p role="status">
        {text('many.drawHint')} <span className="for-keys">{text('many.drawKeys')}</span>{' '}
        {text('many.drawn', { count: corners.length, area: numbers.decimal(hectares, 1) })}
      </p>
      {draws === 'homes' && <HomesToBuild />}
      <div className="button-row">
        <Button className="button" onPress={() => addCorner(null)}>
          {text('many.cornerAtCentre')}
        </Button>
        <Button className="button" isDisabled={corners.length === 0} onPress={dropCorner}>
          {text('many.dropCorner')}
        </Button>
        <Button className="button" isDisabled={corners.length < 3} onPress={finishArea}>
          {text('many.finish')}
        </Button>
        <Button className="button" onPress={letGoOfAll}>
          {text('page.cancel')}
        </Button>
      </div>
    </div>
  );
}
