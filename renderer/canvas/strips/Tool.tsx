import { ActionIcon, Tooltip } from '@mantine/core';
import { COMMAND_ICONS } from '../../commands/command-icons.ts';
import { shownKeys } from '../../commands/keys.ts';
import { isEnabled, runCommand, useCommands } from '../../commands/registry.ts';
import { onMac } from '../../commands/use-command-keys.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import styles from './strips.module.css';

interface ToolProps {
  readonly command: string;
  /** Shorter than the command's: the strip says what it is about. */
  readonly label: string;
  /** Of its icon. */
  readonly size?: number;
  /** Absent: it does something at once instead of staying on. */
  readonly pressed?: boolean;
}

/** A command as a button with its icon, and its first keys in the tooltip. */
export function Tool({ command, label, size = 16, pressed }: ToolProps) {
  // What is possible follows the selection, and what is selected.
  useSession((session) => session.selection);
  useDesign(({ design }) => design);
  const found = useCommands(({ commands }) => commands.find(({ id }) => id === command));
  const possible = found !== undefined && isEnabled(found);
  const [keys] = found?.keys ?? [];
  const Icon = COMMAND_ICONS[command];
  return (
    <Tooltip label={keys ? `${label} (${shownKeys(keys, onMac)})` : label}>
      <ActionIcon
        aria-label={label}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        {...(!possible && { 'data-disabled': true })}
        aria-disabled={!possible}
        className={pressed ? styles.pressed : undefined}
        onClick={() => runCommand(command)}
      >
        {Icon && <Icon size={size} />}
      </ActionIcon>
    </Tooltip>
  );
}
