/** Where a site has to be, where none may be, and how far apart they are at least. */
import { Button, Checkbox } from 'react-aria-components';
import { SIZE_RANGES } from '../../../domain/scenario/limits.ts';
import { areaOfRingM2 } from '../../../domain/territory/geometry.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useNumbers } from '../../../i18n/text.tsx';
import { startArea, startNamingSite } from '../../../store/drawing.ts';
import {
  ask,
  askPlotSize,
  dropArea,
  dropRequired,
  type SiteQuestion,
} from '../../../store/siting/question.ts';
import {
  MOST_APART_M,
  MOST_AREAS,
  MOST_SITES,
  SITE_AREA_USES,
  SITE_GROUNDS,
  type SiteArea,
} from '../../../store/siting/saidQuestion.ts';
import { Icon } from '../../icons.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { QuantityField } from '../../parts/QuantityField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { PlotsFromFile } from './PlotsFromFile.tsx';
import { useSitingText } from './sitingText.tsx';

const M2_IN_HECTARE = 10_000;
const FIRST_EXTENSION = 300;
const MOST_EXTENSION = 2_000;

type Props = { readonly question: SiteQuestion; readonly territory: Territory };

export function NamedPlaces({ question, territory }: Props) {
  const text = useSitingText();
  const numbers = useNumbers();
  const { areas, required, minDistanceM, ground, extendSeats } = question;
  const plots = areas.filter(({ use }) => use === 'plot');
  const named = (area: SiteArea) => {
    const { use, ring } = area;
    const number = areas.filter((other) => other.use === use).indexOf(area) + 1;
    const name = `${text(`siting.area.${use}`)} ${number}`;
    if (ring.length < 3) return name;
    const hectares = numbers.decimal(areaOfRingM2(ring) / M2_IN_HECTARE, 1);
    return `${name}, ${text('siting.area.size', { area: hectares })}`;
  };
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
            isDisabled={areas.length >= MOST_AREAS}
            onPress={() => startArea(use)}
          >
            {text(`siting.draw.${use}`)}
          </Button>
        ))}
        <Button
          className="text-button"
          isDisabled={required.length >= MOST_SITES}
          onPress={startNamingSite}
        >
          {text('siting.require')}
        </Button>
        <PlotsFromFile territory={territory} />
      </div>
      <ul className="plain-list marked-list">
        {required.map((at, index) => (
          <Named
            key={at.join()}
            name={`${text('siting.required')} ${index + 1}`}
            onLeaveOut={() => dropRequired(index)}
          />
        ))}
        {areas.map((area) => (
          <Named key={named(area)} name={named(area)} onLeaveOut={() => dropArea(area)} />
        ))}
      </ul>
      {plots.map((plot) => (
        <QuantityField
          key={named(plot)}
          label={text('siting.plotSize', { plot: named(plot) })}
          value={plot.mostSeats}
          min={1}
          max={SIZE_RANGES[question.service].max}
          step={50}
          onChange={(seats) => askPlotSize(plot, seats)}
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
