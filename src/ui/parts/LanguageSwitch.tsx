/** The languages of the page, each in its own. */
import { LANGUAGES, type Language } from '../../domain/territory/schema.ts';
import { useText } from '../../i18n/text.tsx';
import { Segments } from './Segments.tsx';

const SHORT: Readonly<Record<Language, string>> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };

type Props = {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
  readonly languages?: readonly Language[];
  /** Қазақша instead of Қаз. */
  readonly spelledOut?: boolean;
};

export function LanguageSwitch({
  value,
  onChange,
  languages = LANGUAGES,
  spelledOut = false,
}: Props) {
  const text = useText();
  return (
    <Segments
      label={text('language.choose')}
      value={value}
      options={languages.map((id) => ({
        id,
        label: spelledOut ? text(`language.${id}`) : SHORT[id],
        title: text(`language.${id}`),
      }))}
      onChange={onChange}
    />
  );
}
