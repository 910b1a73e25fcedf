// A menu of commands at a point of the window.
import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import type { Point } from '#app/design/schema.ts';
import { COMMAND_ICONS } from '../commands/command-icons.ts';
import { shownKeys } from '../commands/keys.ts';
import { useCommands } from '../commands/registry.ts';
import { onMac } from '../commands/use-command-keys.ts';
import styles from './CommandMenu.module.css';
import type { MenuGroups } from './context-menus.ts';
import { menuLines } from './menu-lines.ts';

interface CommandMenuProps {
  /** What it is about: its name. */
  readonly label: string;
  readonly groups: MenuGroups;
  readonly at: Point;
  /** `chosen`: a command is about to run; else it was broken off. */
  readonly onClose: (chosen: boolean) => void;
}

/** Pixels a menu keeps from the border of the window. */
const EDGE = 8;

export function CommandMenu({ label, groups, at, onClose }: CommandMenuProps) {
  const commands = useCommands((state) => state.commands);
  const lines = menuLines(groups, commands);
  const first = lines.flat().find(({ possible }) => possible);
  return (
    <Menu
      opened
      onClose={() => onClose(false)}
      position="bottom-start"
      offset={2}
      middlewares={{ flip: { padding: EDGE }, shift: { padding: EDGE, crossAxis: true } }}
      withinPortal
      returnFocus={false}
      closeOnItemClick={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span aria-hidden className={styles.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown
        className={styles.menu ?? ''}
        aria-label={label}
        onContextMenu={(event) => event.preventDefault()}
      >
        {lines.map((group, index) => (
          <Fragment key={group[0]?.command.id}>
            {index > 0 && <Menu.Divider />}
            {group.map((line) => {
              const { command, label: text, possible } = line;
              const Icon = COMMAND_ICONS[command.id];
              const [keys] = command.keys ?? [];
              return (
                <Menu.Item
                  key={command.id}
                  disabled={!possible}
                  // One that can't be chosen can't have the keyboard, and then no other would.
                  data-autofocus={line === first || undefined}
                  leftSection={Icon ? <Icon size={15} /> : <span className={styles.plain} />}
                  rightSection={
                    keys && <span className={styles.keys}>{shownKeys(keys, onMac)}</span>
                  }
                  onClick={() => {
                    onClose(true);
                    command.run();
                  }}
                >
                  {text}
                </Menu.Item>
              );
            })}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
