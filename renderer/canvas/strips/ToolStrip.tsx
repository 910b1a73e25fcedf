import { ActionIcon, Tooltip } from '@mantine/core';
import { Hand, MousePointer2, MoveRight, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { isEnabled, runCommand, useCommands } from '../../commands/registry.ts';
import { useSession } from '../../store/session-store.ts';
import styles from './strips.module.css';

export function ToolStrip() {
  const tool = useSession((session) => session.tool);
  return (
    <div className={`${styles.strip} ${styles.tools}`} role="toolbar" aria-label="Tools">
      <Tool command="canvas.select-tool" label="Select" keys="V" pressed={tool === 'select'}>
        <MousePointer2 size={17} />
      </Tool>
      <Tool command="canvas.hand-tool" label="Move the view" keys="H" pressed={tool === 'hand'}>
        <Hand size={17} />
      </Tool>
      <span className={styles.divider} />
      <Tool command="canvas.connect" label="Connect the selected block" keys="C">
        <MoveRight size={17} />
      </Tool>
      <Tool command="canvas.delete" label="Delete the selection" keys="Del">
        <Trash2 size={16} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly command: string;
  readonly label: string;
  readonly keys: string;
  /** Absent: it does something at once instead of staying on. */
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

function Tool({ command, label, keys, pressed, children }: ToolProps) {
  // What is possible follows the selection.
  useSession((session) => session.selection);
  const found = useCommands(({ commands }) => commands.find(({ id }) => id === command));
  const possible = found !== undefined && isEnabled(found);
  return (
    <Tooltip label={`${label} (${keys})`}>
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
