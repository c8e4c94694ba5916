/** One choice out of several behind a button, where there is no room to show all of them. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from '../icons.tsx';

type Props<T extends string> = {
  readonly label: string;
  readonly icon: IconName;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

export function Choice<T extends string>({ label, icon, value, options, onChange }: Props<T>) {
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={label}>
        <Icon name={icon} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[value]}
          onSelectionChange={(keys) => {
            const chosen = options.find(({ id }) => keys === 'all' || keys.has(id));
            if (chosen) onChange(chosen.id);
          }}
        >
          {options.map((option) => (
            <MenuItem key={option.id} id={option.id} className="menu-item">
              {option.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
