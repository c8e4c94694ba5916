/** Title, territory, language and appearance. */
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { usePage } from '../store/pageStore.ts';
import { THEMES, type Theme } from '../store/shareable.ts';
import {
  EMBEDDED_TERRITORIES,
  type EmbeddedTerritory,
  embeddedTerritory,
} from '../store/territories.ts';
import { ShareDialog } from './ShareDialog.tsx';
import { Search } from './Search.tsx';
import { Icon, Mark } from './icons.tsx';
import { Choice } from './parts/Choice.tsx';
import { LanguageSwitch } from './parts/LanguageSwitch.tsx';
import { Segments } from './parts/Segments.tsx';

export function TopBar() {
  const text = useText();
  const { territoryId, language, theme, openTerritory, chooseLanguage, chooseTheme, chooseMode } =
    usePage();
  return (
    <header className="top-bar">
      <div className="brand">
        <Mark />
        <h1>
          {text('page.title')}
          <small>{text('page.subtitle')}</small>
        </h1>
      </div>
      <Segments<EmbeddedTerritory['id']>
        label={text('territory.choose')}
        value={territoryId as EmbeddedTerritory['id']}
        options={EMBEDDED_TERRITORIES.map(({ id }) => ({ id, label: text(`territory.${id}`) }))}
        onChange={(id) => {
          const { kind, baseYear } = embeddedTerritory(id);
          openTerritory(id, kind, baseYear);
        }}
      />
      <Search />
      <div className="top-bar-end">
        <LanguageSwitch value={language} onChange={chooseLanguage} />
        <Choice<Theme>
          label={text('theme.choose')}
          icon="theme"
          value={theme}
          options={THEMES.map((id) => ({ id, label: text(`theme.${id}`) }))}
          onChange={chooseTheme}
        />
        <Button
          className="icon-button"
          aria-label={text('exhibition.open')}
          onPress={() => chooseMode('exhibition')}
        >
          <Icon name="fullscreen" />
        </Button>
        <ShareDialog />
      </div>
    </header>
  );
}
