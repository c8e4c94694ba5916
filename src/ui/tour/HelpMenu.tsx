/** The tours, for whoever wants one later. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';
import { startTour, TOUR_KINDS, type TourKind } from './tour.ts';

export function HelpMenu() {
  const text = useText();
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={text('help.title')}>
        <Icon name="help" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={text('tour.region')}
          onAction={(kind) => startTour(kind as TourKind)}
        >
          {TOUR_KINDS.map((kind) => (
            <MenuItem key={kind} id={kind} className="menu-item">
              {text('tour.named', { who: text(`tour.${kind}`) })}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
