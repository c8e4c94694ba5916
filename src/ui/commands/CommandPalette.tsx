/** Everything by its name: type a part of it, choose with the arrow keys, Enter. */
import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
} from 'react-aria-components';
import { searchNames } from '../../domain/search/search.ts';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { useEffective } from '../../store/useEffective.ts';
import { closeDialog } from '../openDialog.ts';
import { showFound } from '../showFound.ts';
import { useSearchIndex } from '../useSearchIndex.ts';
import { chordText } from './chords.ts';
import { COMMAND_GROUPS, type Command, useCommands } from './useCommands.ts';
import './commands.css';

const PLACES_SHOWN = 6;

const plainly = (words: string) => words.toLocaleLowerCase().normalize('NFC');

/** Whether every word that was typed begins a word of the name. */
function isMeant(name: string, query: string): boolean {
  const words = plainly(name).split(/[\s,.:«»“”()]+/);
  return plainly(query)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

const isMac = () => /Mac|iP(?:hone|ad)/.test(navigator.platform);

export function CommandPalette() {
  const text = useText();
  const [query, setQuery] = useState('');
  const commands = useCommands();
  const places = usePlaces(query);
  const found = [...commands.filter(({ name }) => isMeant(name, query.trim())), ...places];
  const run = (id: string) => {
    const command = found.find((one) => one.id === id);
    if (!command) return;
    closeDialog();
    command.run();
  };
  return (
    <div className="palette">
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label={text('command.palette')} autoFocus>
          <Input className="text-field" placeholder={text('command.search')} />
        </SearchField>
        <Menu
          className="menu palette-list"
          aria-label={text('command.palette')}
          onAction={(key) => run(String(key))}
          renderEmptyState={() => <p className="menu-empty">{text('command.nothing')}</p>}
        >
          {COMMAND_GROUPS.map((group) => {
            const ofGroup = found.filter((command) => command.group === group);
            if (ofGroup.length === 0) return null;
            return (
              <MenuSection key={group} id={`group ${group}`}>
                <Header className="palette-group">{text(`command.group.${group}`)}</Header>
                {ofGroup.map(({ id, name, chord }) => (
                  <MenuItem key={id} id={id} className="menu-item palette-item" textValue={name}>
                    <span>{name}</span>
                    {chord && <kbd>{chordText(chord, isMac())}</kbd>}
                  </MenuItem>
                ))}
              </MenuSection>
            );
          })}
        </Menu>
      </Autocomplete>
    </div>
  );
}

/** Places of territory and plan whose names are meant. */
function usePlaces(query: string): readonly Command[] {
  const localized = useLocalized();
  const effective = useEffective();
  const { index } = useSearchIndex(query.trim().length > 1);
  const inCountry = effective?.territory.manifest.kind === 'country';
  return useMemo(
    () =>
      searchNames(index, query, PLACES_SHOWN).map((entry) => ({
        id: `place ${entry.kind} ${entry.id}`,
        group: 'places' as const,
        name: localized(entry.name),
        run: () => showFound(entry, inCountry),
      })),
    [index, query, localized, inCountry],
  );
}
