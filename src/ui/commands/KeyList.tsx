/** The keys of the page, from the registry of commands. */
import { useText } from '../../i18n/text.tsx';
import { CHORDS, chordText } from './chords.ts';
import { KEYED } from './useCommands.ts';
import './commands.css';

export function KeyList() {
  const text = useText();
  const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);
  return (
    <>
      <table className="area-table">
        <tbody>
          {KEYED.map(({ id, label, chord }) => (
            <tr key={id}>
              <th scope="row">{text(label)}</th>
              <td>
                <kbd>{chordText(chord, isMac)}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text('page.mapHelp')}</p>
      <p className="quiet">{text('command.keysAll', { keys: chordText(CHORDS.palette, isMac) })}</p>
    </>
  );
}
