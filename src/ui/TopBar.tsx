/** Title, territory, language and appearance. */
import { Suspense, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useLocalized, useText } from '../i18n/text.tsx';
import { useHealth } from '../store/health.ts';
import { usePage } from '../store/pageStore.ts';
import { useParts } from '../store/useParts.ts';
import { THEMES, type Theme } from '../store/shareable.ts';
import { useOwnTerritories } from '../store/ownTerritories.ts';
import { EMBEDDED_TERRITORIES } from '../store/territories.ts';
import { ExhibitionButton } from './ExhibitionButton.tsx';
import { FullScreenButton } from './FullScreenButton.tsx';
import { ShareButton } from './ShareButton.tsx';
import { Icon, Mark } from './icons.tsx';
import { OwnDataButton } from './importing/OwnDataButton.tsx';
import { later } from './later.ts';
import { Choice } from './parts/Choice.tsx';
import { LanguageSwitch } from './parts/LanguageSwitch.tsx';
import { Segments } from './parts/Segments.tsx';
import { HelpMenu } from './tour/HelpMenu.tsx';

const Search = later(async () => (await import('./Search.tsx')).Search);

export function TopBar() {
  const text = useText();
  return (
    <header className="top-bar">
      <div className="brand">
        <Mark />
        <h1>
          {text('page.title')}
          <small>{text('page.subtitle')}</small>
        </h1>
      </div>
      <div className="bar-roomy">
        <TerritorySwitch />
        <OwnDataButton />
      </div>
      <SearchAfterMap />
      <div className="bar-roomy top-bar-end">
        <Appearance />
      </div>
      <ShareButton />
      <DialogTrigger>
        <Button className="icon-button bar-menu-button" aria-label={text('page.menu')}>
          <Icon name="menu" />
        </Button>
        <Popover className="popover bar-menu" placement="bottom end">
          <Dialog aria-label={text('page.menu')}>
            <TerritorySwitch />
            <OwnDataButton closesMenu />
            <Appearance />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </header>
  );
}

/** The embedded territories, and the own one that is open. */
function TerritorySwitch() {
  const text = useText();
  const localized = useLocalized();
  const { territoryId, openTerritory } = useParts(usePage, 'territoryId', 'openTerritory');
  const open = useOwnTerritories(({ list }) => list.find(({ id }) => id === territoryId));
  const embedded = EMBEDDED_TERRITORIES.map((territory) => ({
    ...territory,
    label: text(`territory.${territory.id}`),
  }));
  const options = open ? [...embedded, { ...open, label: localized(open.name) }] : embedded;
  return (
    <Segments<string>
      label={text('territory.choose')}
      value={territoryId}
      options={options}
      onChange={(id) => {
        const chosen = options.find((territory) => territory.id === id);
        if (chosen) openTerritory(chosen.id, chosen.kind, chosen.baseYear);
      }}
    />
  );
}

function Appearance() {
  const text = useText();
  const { language, theme, chooseLanguage, chooseTheme } = useParts(
    usePage,
    'language',
    'theme',
    'chooseLanguage',
    'chooseTheme',
  );
  return (
    <>
      <LanguageSwitch value={language} onChange={chooseLanguage} />
      <Choice<Theme>
        label={text('theme.choose')}
        icon="theme"
        value={theme}
        options={THEMES.map((id) => ({ id, label: text(`theme.${id}`) }))}
        onChange={chooseTheme}
      />
      <FullScreenButton />
      <ExhibitionButton />
      <HelpMenu />
    </>
  );
}

/** The search comes once the map is drawn, or as soon as somebody wants it. */
function SearchAfterMap() {
  const text = useText();
  const hasMap = useHealth(({ graphics }) => graphics !== 'starting');
  const [isWanted, setWanted] = useState(false);
  const asIfThere = (
    <div className="search">
      <Icon name="search" />
      <input
        className="search-input"
        aria-label={text('search.label')}
        placeholder={text('search.placeholder')}
        onFocus={() => setWanted(true)}
        readOnly
      />
    </div>
  );
  if (!hasMap && !isWanted) return asIfThere;
  return (
    <Suspense fallback={asIfThere}>
      <Search autoFocus={isWanted} />
    </Suspense>
  );
}
