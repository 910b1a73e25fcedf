import { Tooltip } from '@mantine/core';
import { Command, Gauge, LayoutGrid, ListTree } from 'lucide-react';
import type { ReactNode } from 'react';
import { palette } from '../command-palette/palette-store.ts';
import { isMac, shownKeys } from '../commands/keys.ts';
import { type LeftPanel, useSession } from '../store/session-store.ts';
import styles from './Rail.module.css';

const PANELS: readonly { readonly id: LeftPanel; readonly label: string; icon: ReactNode }[] = [
  { id: 'blocks', label: 'Blocks', icon: <LayoutGrid size={17} /> },
  { id: 'outline', label: 'Outline', icon: <ListTree size={17} /> },
];

export function Rail() {
  const open = useSession((session) => session.leftPanel);
  const scorecard = useSession(
    ({ inspectorOpen, rightPanel }) => inspectorOpen && rightPanel === 'scorecard',
  );
  const { showLeft, showScorecard } = useSession.getState();
  return (
    <nav className={styles.rail} aria-label="Panels">
      {PANELS.map(({ id, label, icon }) => (
        <RailButton
          key={id}
          label={open === id ? `Fold ${label.toLowerCase()}` : label}
          pressed={open === id}
          onClick={() => showLeft(open === id ? undefined : id)}
        >
          {icon}
        </RailButton>
      ))}
      <RailButton
        label={scorecard ? 'Close the scorecard' : 'Scorecard'}
        shortcut="F9"
        pressed={scorecard}
        onClick={() => showScorecard(!scorecard)}
      >
        <Gauge size={17} />
      </RailButton>
      <span className={styles.gap} />
      <RailButton label="Commands" shortcut="Mod+K" onClick={() => palette.open()}>
        <Command size={17} />
      </RailButton>
    </nav>
  );
}

interface RailButtonProps {
  readonly label: string;
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function RailButton({ label, shortcut, pressed, onClick, children }: RailButtonProps) {
  const keys = shortcut && shownKeys(shortcut, isMac(navigator.platform));
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label} position="right">
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
      </button>
    </Tooltip>
  );
}
