import { ActionIcon, Tooltip } from '@mantine/core';
import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { isMac, shownKeys } from '../commands/keys.ts';
import { useDesign } from '../store/design-store.ts';

export function UndoButtons() {
  const last = useDesign((state) => state.history.past.at(-1)?.label);
  const next = useDesign((state) => state.history.future[0]?.label);
  const { undo, redo } = useDesign.getState();
  return (
    <>
      <TravelButton verb="Undo" keys="Mod+Z" step={last} onClick={undo}>
        <Undo2 size={17} />
      </TravelButton>
      <TravelButton verb="Redo" keys="Mod+Shift+Z" step={next} onClick={redo}>
        <Redo2 size={17} />
      </TravelButton>
    </>
  );
}

interface TravelButtonProps {
  readonly verb: 'Undo' | 'Redo';
  readonly keys: string;
  readonly step: string | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function TravelButton({ verb, keys, step, onClick, children }: TravelButtonProps) {
  const label = step
    ? `${verb}: ${step} (${shownKeys(keys, isMac(navigator.platform))})`
    : `Nothing to ${verb.toLowerCase()}`;
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={verb}
        aria-description={step}
        // Not `disabled`: that would swallow the hover, and with it the reason.
        {...(!step && { 'data-disabled': true })}
        aria-disabled={!step}
        onClick={() => step && onClick()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
