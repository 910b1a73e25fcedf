// What changed, for who can't see it: each step that is done, undone or done again, and how much is
// selected. Focus tells the rest.
import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { counted } from '#app/counted.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { useTabs } from '../store/tabs-store.ts';
import { announce, useAnnouncement } from './announcer-store.ts';
import { stepWords } from './step-words.ts';

export function Announcer() {
  const { text, number } = useAnnouncement();
  useEffect(() => {
    let { active } = useTabs.getState();
    const stopDesign = useDesign.subscribe(({ history, design }, before) => {
      const { active: tab } = useTabs.getState();
      // Another design, with a history of its own.
      if (tab !== active) announce(`${design.name} is shown.`);
      else if (history !== before.history) {
        const said = stepWords(history, before.history);
        if (said) announce(said);
      }
      active = tab;
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
