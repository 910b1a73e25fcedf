// What changed, for who can't see it: each step that is done, undone or done again, and how much is
// selected. Focus tells the rest.
import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { counted } from '#app/counted.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { announce, useAnnouncement } from './announcer-store.ts';

export function Announcer() {
  const { text, number } = useAnnouncement();
  useEffect(() => {
    const stopDesign = useDesign.subscribe(({ history, design }, before) => {
      if (design === before.design || history === before.history) return;
      const said = stepOf(history, before.history);
      if (said) announce(said);
    });
    const stopSession = useSession.subscribe(({ selection }, before) => {
      if (selection === before.selection) return;
      const count = selection.blocks.length + selection.connections.length;
      const was = before.selection.blocks.length + before.selection.connections.length;
      if (count > 1) announce(`${counted(count, 'thing')} selected.`);
      else if (count === 0 && was > 1) announce('Nothing is selected.');
    });
    return () => {
      stopDesign();
      stopSession();
    };
  }, []);
  return (
    <VisuallyHidden role="log" aria-live="polite" aria-label="What was done">
      <span key={number}>{text}</span>
    </VisuallyHidden>
  );
}

type History = ReturnType<typeof useDesign.getState>['history'];

function stepOf(now: History, before: History): string | undefined {
  if (now.past.length > before.past.length && now.future.length < before.future.length)
    return `Done again: ${now.past.at(-1)?.label ?? ''}.`;
  if (now.past.length < before.past.length && now.future.length > before.future.length)
    return `Undone: ${before.past.at(-1)?.label ?? ''}.`;
  if (now.past.at(-1) !== before.past.at(-1) && now.past.length > 0)
    return `${now.past.at(-1)?.label ?? ''}.`;
  return undefined;
}
