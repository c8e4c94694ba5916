/** Where a site has to be, where none may be, and how far apart they are at least. */
import { Button, Checkbox } from 'react-aria-components';
import { SIZE_RANGES } from '../../../domain/scenario/limits.ts';
import { areaOfRingM2 } from '../../../domain/territory/geometry.ts';
import { useNumbers } from '../../../i18n/text.tsx';
import { startArea, startNamingSite } from '../../../store/drawing.ts';
import {
  ask,
  askPlotSize,
  dropArea,
  dropRequired,
  MOST_NAMED,
  SITE_AREA_USES,
  SITE_GROUNDS,
  type SiteQuestion,
} from '../../../store/siting/question.ts';
import { Icon } from '../../icons.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { QuantityField } from '../../parts/QuantityField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useSitingText } from './sitingText.tsx';

const MOST_APART_M = 5_000;
const M2_IN_HECTARE = 10_000;
const FIRST_EXTENSION = 300;
const MOST_EXTENSION = 2_000;

export function NamedPlaces({ question }: { readonly question: SiteQuestion }) {
  const text = useSitingText();
  const numbers = useNumbers();
  const { areas, required, minDistanceM, ground, extendSeats } = question;
  const plots = areas.filter(({ use }) => use === 'plot');
  const area = (ring: SiteQuestion['areas'][number]['ring']) =>
    text('siting.area.size', { area: numbers.decimal(areaOfRingM2(ring) / M2_IN_HECTARE, 1) });
  return (
    <Disclosure
      className="siting-where"
      summary={text('siting.where')}
      isOpen={areas.length + required.length > 0 || minDistanceM > 0}
    >
      <QuantityField
        label={text('siting.apart')}
        value={minDistanceM}
        min={0}
        max={MOST_APART_M}
        step={100}
        onChange={(metres) => ask({ minDistanceM: metres })}
      />
      <Checkbox
        className="checkbox"
        isSelected={extendSeats !== null}
        onChange={(may) => ask({ extendSeats: may ? FIRST_EXTENSION : null })}
      >
        <span className="checkbox-box" aria-hidden />
        {text('siting.extend')}
      </Checkbox>
      {extendSeats !== null && (
        <QuantityField
          label={text('siting.extendBy')}
          value={extendSeats}
          min={1}
          max={MOST_EXTENSION}
          step={50}
          onChange={(seats) => ask({ extendSeats: seats })}
        />
      )}
      {plots.length > 0 && (
        <SelectField
          label={text('siting.ground')}
          value={ground}
          options={SITE_GROUNDS.map((id) => ({ id, label: text(`siting.ground.${id}`) }))}
          onChange={(chosen) => ask({ ground: chosen })}
        />
      )}
      <div className="siting-draw">
        {SITE_AREA_USES.map((use) => (
          <Button
            key={use}
            className="text-button"
            isDisabled={areas.length >= MOST_NAMED}
            onPress={() => startArea(use)}
          >
            {text(`siting.draw.${use}`)}
          </Button>
        ))}
        <Button
          className="text-button"
          isDisabled={required.length >= MOST_NAMED}
          onPress={startNamingSite}
        >
          {text('siting.require')}
        </Button>
      </div>
      <ul className="plain-list marked-list">
        {required.map((at, index) => (
          <Named
            key={at.join()}
            name={`${text('siting.required')} ${index + 1}`}
            onLeaveOut={() => dropRequired(index)}
          />
        ))}
        {areas.map(({ id, use, ring }) => (
          <Named
            key={id}
            name={`${text(`siting.area.${use}`)}, ${area(ring)}`}
            onLeaveOut={() => dropArea(id)}
          />
        ))}
      </ul>
      {plots.map(({ id, ring, mostSeats }) => (
        <QuantityField
          key={id}
          label={text('siting.plotSize', { plot: `${text('siting.area.plot')}, ${area(ring)}` })}
          value={mostSeats}
          min={1}
          max={SIZE_RANGES[question.service].max}
          step={50}
          onChange={(seats) => askPlotSize(id, seats)}
        />
      ))}
    </Disclosure>
  );
}

function Named({ name, onLeaveOut }: { readonly name: string; readonly onLeaveOut: () => void }) {
  const text = useSitingText();
  return (
    <li>
      {name}
      <Button
        className="icon-button"
        aria-label={`${text('siting.leaveOut')}: ${name}`}
        onPress={onLeaveOut}
      >
        <Icon name="close" />
      </Button>
    </li>
  );
}
