/** Something under a line that opens it; put together only when it is opened. */
import { type ReactNode, useState } from 'react';

type Props = {
  readonly summary: string;
  readonly className?: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

export function Disclosure({ summary, className, isOpen = false, children }: Props) {
  const [opened, setOpened] = useState(isOpen);
  return (
    <details
      className={className}
      open={opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {opened && children}
    </details>
  );
}
