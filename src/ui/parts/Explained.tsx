/** Something small that says more about itself when it is clicked, tapped or opened by key. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import '../cards.css';

type Props = {
  /** What opens, for whoever does not see the page. */
  readonly label: string;
  readonly className: string;
  /** Of a status: for its colours. */
  readonly status?: string;
  readonly explanation: ReactNode;
  readonly children: ReactNode;
};

export function Explained({ label, className, status, explanation, children }: Props) {
  return (
    <DialogTrigger>
      <Button className={className} aria-label={label} data-status={status}>
        {children}
      </Button>
      <Popover className="popover explained-popover">
        <Dialog className="explained" aria-label={label}>
          {explanation}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
