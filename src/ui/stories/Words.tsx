/** A field for words of a story. */
import { useId, useRef, useState } from 'react';

type WordsProps = {
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly isLong?: boolean;
  readonly mayBeEmpty?: boolean;
  /** @param gesture what is typed without leaving the field is one step. */
  readonly onChange: (words: string, gesture: string) => void;
};

/** Words: while those that must not be empty are, what was there before stays in the story. */
export function Words({
  label,
  value,
  max,
  isLong = false,
  mayBeEmpty = false,
  onChange,
}: WordsProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const visits = useRef(0);
  const field = {
    id,
    className: 'text-field',
    maxLength: max,
    value: draft ?? value,
    onChange: ({ target }: { target: { value: string } }) => {
      setDraft(target.value);
      if (mayBeEmpty || target.value.trim() !== '')
        onChange(target.value, `${id} ${visits.current}`);
    },
    onFocus: () => {
      visits.current += 1;
    },
    onBlur: () => setDraft(null),
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {isLong ? <textarea rows={4} {...field} /> : <input type="text" {...field} />}
    </div>
  );
}
