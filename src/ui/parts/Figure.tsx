/** One figure with its name, an optional second line, and why it is what it is. */
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';
import { Why } from './Why.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly tone?: 'met' | 'strained' | 'unmet';
  readonly source: string;
  /** The indicator whose formula, inputs and sources open from here. */
  readonly explains?: IndicatorId;
};

export function Figure({ label, value, note, tone, source, explains }: Props) {
  const text = useText();
  return (
    <div className="figure" data-tone={tone} title={source}>
      <span className="figure-label">{label}</span>
      <strong className="figure-value">{value}</strong>
      {note && <span className="figure-note">{note}</span>}
      {explains && (
        <DialogTrigger>
          <Button className="why-button" aria-label={`${text('why.open')} ${label}`}>
            <Icon name="info" />
          </Button>
          <Popover className="popover why-popover" placement="right top">
            <Dialog className="why" aria-label={`${text('why.open')} ${label}`}>
              <Why id={explains} label={label} value={value} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </div>
  );
}
