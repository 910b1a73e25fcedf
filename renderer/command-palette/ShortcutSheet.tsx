import { Modal } from '@mantine/core';
import { useState } from 'react';
import { shownKeys } from '../commands/keys.ts';
import { useCommands } from '../commands/registry.ts';
import { onMac } from '../commands/use-command-keys.ts';
import { inMenuOrder } from '../menus/in-menu-order.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import styles from './CommandPalette.module.css';
import { inOrder } from './entries.ts';
import { pointerGestures } from './pointer-gestures.ts';

interface ShortcutSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every command with a key, read from the registry, so that it can't be out of date; and the pointer's. */
export function ShortcutSheet({ opened, onClose }: ShortcutSheetProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keyboard shortcuts"
      size={760}
      padding="lg"
      // Its field stays where it is while one searches.
      centered={false}
    >
      <Sheet />
    </Modal>
  );
}

interface Line {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly keys: readonly string[];
}

/** Commands called the same, such as moving by a step and by five, share a line. */
function oneForEach(lines: readonly Line[]): readonly Line[] {
  const found = new Map<string, Line>();
  for (const line of lines) {
    const name = `${line.group}: ${line.label}`;
    const first = found.get(name);
    found.set(name, first ? { ...first, keys: [...first.keys, ...line.keys] } : line);
  }
  return [...found.values()];
}

function Sheet() {
  const [text, setText] = useState('');
  const commands = useCommands((state) => state.commands);
  const lines = oneForEach([
    ...inMenuOrder(commands).flatMap(({ id, group, label, keys = [] }) =>
      keys.length > 0
        ? [{ id, group, label, keys: keys.map((combination) => shownKeys(combination, onMac)) }]
        : [],
    ),
    ...pointerGestures(onMac).map(({ label, how }) => ({
      id: label,
      group: 'With the pointer',
      label,
      keys: [how],
    })),
  ]);
  const wanted = text.toLowerCase().trim();
  const shown = lines.filter(({ group, label, keys }) =>
    `${group} ${label} ${keys.join(' ')}`.toLowerCase().includes(wanted),
  );
  const groups = inOrder(new Set(shown.map(({ group }) => group)));
  return (
    <>
      <div className={styles.find}>
        <SearchField first label="Search shortcuts" value={text} onChange={setText} />
      </div>
      {groups.length === 0 && <p role="status">No shortcut is called that.</p>}
      <div className={styles.sheet}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shown
                .filter((line) => line.group === group)
                .map(({ id, label, keys }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((combination) => (
                        <Kbd key={combination}>{combination}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
