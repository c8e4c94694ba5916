/** One figure with its name, an optional second line, and why it is what it is. */
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { Status } from '../../domain/territory/schema.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';
import { StatusMark } from './StatusMark.tsx';
import { Why } from './Why.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  /** Beside the value, where it does not say what it counts. */
  readonly unit?: string;
  readonly note?: string;
  /** How far the figure lies by one published forecast or another. */
  readonly spread?: string | undefined;
  readonly tone?: 'met' | 'strained' | 'unmet';
  readonly source: string;
  /** How far the figure can be trusted. */
  readonly status?: Status;
  /** The indicator whose formula, inputs and sources open from here. */
  readonly explains?: IndicatorId;
};

export function Figure({
  label,
  value,
  unit,
  note,
  spread,
  tone,
  source,
  status,
  explains,
}: Props) {
  const text = useText();
  return (
    <div className="figure" data-tone={tone}>
      <span className="figure-label">{label}</span>
      <span className="figure-number">
        <strong className="figure-value">{value}</strong>
        {unit && <span className="figure-unit">{unit}</span>}
        {status && <StatusMark status={status} source={source} of={label} />}
      </span>
      {spread && <span className="figure-note">{spread}</span>}
      {note && <span className="figure-note">{note}</span>}
      {explains && (
        <DialogTrigger>
          <Button className="why-button" aria-label={`${text('why.open')} ${label}`}>
            <Icon name="info" />
          </Button>
          <Popover className="popover why-popover" placement="right top">
            <Dialog className="why" aria-label={`${text('why.open')} ${label}`}>
              <Why id={explains} label={label} value={unit ? `${value} ${unit}` : value} />
              <p className="source">
                {text('figure.source')}: {source}
              </p>
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </div>
  );
}
