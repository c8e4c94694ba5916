/** The panels that a small screen has no tab for, behind one button. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { PANELS, type Panel } from '../../store/shareable.ts';
import { Icon } from '../icons.tsx';

/** Those that have a tab everywhere; the style sheet hides the others where there is little room. */
const ALWAYS: readonly Panel[] = ['overview', 'layers', 'scenario', 'stories'];

export function MoreTabs() {
  const text = useText();
  const panel = usePage((state) => state.panel);
  const openPanel = usePage((state) => state.openPanel);
  const more = PANELS.filter((id) => !ALWAYS.includes(id));
  return (
    <MenuTrigger>
      <Button className="rail-tab rail-more" data-selected={more.includes(panel) || undefined}>
        <Icon name="more" />
        <span>{text('panel.more')}</span>
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="menu"
          aria-label={text('panel.more')}
          onAction={(id) => openPanel(id as Panel)}
        >
          {more.map((id) => (
            <MenuItem key={id} id={id} className="menu-item">
              <Icon name={id} />
              {text(`panel.${id}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
