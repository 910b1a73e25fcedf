// The application's menus where the window has no native ones: behind one button, by mouse and keys.
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Menu as MenuIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { shownKeys } from '../commands/keys.ts';
import { useCommands } from '../commands/registry.ts';
import { onMac } from '../commands/use-command-keys.ts';
import styles from './MainMenu.module.css';
import { MENUS } from './menu-model.ts';
import { runFromMenu } from './run-from-menu.ts';
import { type ShownItem, type ShownMenu, shownMenus } from './shown-menus.ts';
import { useMenuKey } from './use-menu-key.ts';

export function MainMenu() {
  const [menus, setMenus] = useState<readonly ShownMenu[]>();
  const open = (): void => setMenus(shownMenus(MENUS, useCommands.getState().commands));
  useMenuKey(open);
  return (
    <Menu
      position="bottom-start"
      width={184}
      opened={menus !== undefined}
      onChange={(opened) => (opened ? open() : setMenus(undefined))}
    >
      <Menu.Target>
        <Tooltip label="Menu (F10)">
          <ActionIcon aria-label="Menu">
            <MenuIcon size={17} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {menus?.map((menu) => (
          <Submenu key={menu.label} menu={menu} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface SubmenuProps {
  readonly menu: ShownMenu;
  /** See Item. */
  readonly tick?: boolean;
}

function Submenu({ menu, tick = false }: SubmenuProps) {
  const dropdown = useRef<HTMLDivElement>(null);
  return (
    <Menu.Sub
      position="right-start"
      offset={2}
      openDelay={60}
      closeDelay={180}
      onChange={(opened) => !opened && giveBack(dropdown.current)}
    >
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={tick && <span className={styles.gap} />}>
          {menu.label}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown ref={dropdown} className={styles.dropdown}>
        {menu.items.map((item, index) => (
          <Item key={keyOf(item, index)} item={item} tick={menu.items.some(hasTick)} />
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** The arrow that closes a submenu leads to the line it belongs to. */
function giveBack(dropdown: HTMLElement | null): void {
  if (dropdown?.contains(document.activeElement))
    document.getElementById(dropdown.getAttribute('aria-labelledby') ?? '')?.focus();
}

const keyOf = (item: ShownItem, index: number): string =>
  item.kind === 'command' ? item.id : item.kind === 'menu' ? item.label : `line ${index}`;

const hasTick = (item: ShownItem): boolean => item.kind === 'command' && item.checked !== undefined;

interface ItemProps {
  readonly item: ShownItem;
  /** Room for a tick, so that the labels of one menu stand in line. */
  readonly tick: boolean;
}

function Item({ item, tick }: ItemProps) {
  if (item.kind === 'line') return <Menu.Divider />;
  if (item.kind === 'menu') return <Submenu menu={item} tick={tick} />;
  const { id, label, keys, enabled, checked } = item;
  const shared = {
    disabled: !enabled,
    rightSection: keys && <span className={styles.keys}>{shownKeys(keys, onMac)}</span>,
    // After the menu has given the focus back, so that the command may take it.
    onClick: () => setTimeout(runFromMenu, 0, id),
  };
  if (checked !== undefined)
    return (
      <Menu.CheckboxItem {...shared} checked={checked} closeMenuOnClick>
        {label}
      </Menu.CheckboxItem>
    );
  return (
    <Menu.Item {...shared} leftSection={tick && <span className={styles.gap} />}>
      {label}
    </Menu.Item>
  );
}
