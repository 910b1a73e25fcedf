import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { isEnabled, runCommand, useCommands } from '../../commands/registry.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import styles from './strips.module.css';

interface ToolProps {
  readonly command: string;
  readonly label: string;
  readonly keys?: string;
  /** Absent: it does something at once instead of staying on. */
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

/** A command as a button with an icon. */
export function Tool({ command, label, keys, pressed, children }: ToolProps) {
  // What is possible follows the selection, and what is selected.
  useSession((session) => session.selection);
  useDesign(({ design }) => design);
  const found = useCommands(({ commands }) => commands.find(({ id }) => id === command));
  const possible = found !== undefined && isEnabled(found);
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        aria-label={label}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        {...(!possible && { 'data-disabled': true })}
        aria-disabled={!possible}
        className={pressed ? styles.pressed : undefined}
        onClick={() => runCommand(command)}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
