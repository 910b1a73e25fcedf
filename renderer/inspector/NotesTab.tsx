import { Textarea } from '@mantine/core';
import type { Block } from '#app/design/schema.ts';
import { useDesign } from '../store/design-store.ts';
import { useDraft } from './fields/use-draft.ts';
import styles from './Inspector.module.css';

export function NotesTab({ block }: { readonly block: Block }) {
  const step = `Change notes of ${block.name}`;
  const draft = useDraft(block.notes ?? '', step, (notes) => {
    const result = useDesign
      .getState()
      .dispatch(step, [{ edit: 'set-notes', args: { id: block.id, notes } }]);
    return result.ok ? undefined : result.failure.message;
  });
  return (
    <div className={styles.notes}>
      <Textarea
        aria-label={`Notes on ${block.name}`}
        placeholder="Why it is as it is, what to watch, whom to ask. Kept with the design, not in the template."
        autosize
        minRows={8}
        value={draft.text}
        error={draft.error}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.finish}
        onKeyDown={(event) => event.key === 'Escape' && draft.onKeyDown(event)}
      />
    </div>
  );
}
