import { Modal } from '@mantine/core';
import { shownKeys } from '../commands/keys.ts';
import { useCommands } from '../commands/registry.ts';
import { onMac } from '../commands/use-command-keys.ts';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './CommandPalette.module.css';

interface ShortcutSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every command with a key, read from the registry: it can't be out of date. */
export function ShortcutSheet({ opened, onClose }: ShortcutSheetProps) {
  const commands = useCommands((state) => state.commands).filter(({ keys }) => keys?.length);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size={760} padding="lg">
      <div className={styles.sheet}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map(({ id, label, keys = [] }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((combination) => (
                        <Kbd key={combination}>{shownKeys(combination, onMac)}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
