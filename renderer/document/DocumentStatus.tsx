import { Loader, Tooltip } from '@mantine/core';
import { Check, CircleAlert, Dot } from 'lucide-react';
import { isUnsaved, useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import styles from './DocumentStatus.module.css';
import { documentState } from './document-state.ts';

const TEXT = {
  saved: 'Saved',
  unsaved: 'Unsaved',
  saving: 'Saving…',
  opening: 'Opening…',
  failed: "Couldn't save",
  'no-file': 'Not saved yet',
} as const;

export function DocumentStatus() {
  const unsaved = useDesign(isUnsaved);
  const { file, saving, opening, failure } = useDocument();
  const state = documentState({
    unsaved,
    hasFile: file !== undefined,
    saving,
    opening,
    failed: !!failure,
  });
  const explanation =
    state === 'failed' ? failure?.message : file && `${file.name} in ${file.folder}`;
  return (
    <Tooltip label={explanation} disabled={!explanation}>
      <span
        className={styles.status}
        data-state={state}
        role="status"
        aria-label="State of the design"
      >
        {(state === 'saving' || state === 'opening') && <Loader size={12} color="gray" />}
        {state === 'saved' && <Check size={14} aria-hidden />}
        {(state === 'unsaved' || state === 'no-file') && (
          <Dot size={14} strokeWidth={6} aria-hidden />
        )}
        {state === 'failed' && <CircleAlert size={14} aria-hidden />}
        {TEXT[state]}
      </span>
    </Tooltip>
  );
}
