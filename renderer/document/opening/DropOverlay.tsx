// Files and text dragged over the window: says what letting go will do, before it is done. Drags from
// the palette and the outline are left to the canvas.
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { pasteText } from '../../canvas/clipboard/paste.ts';
import { toCanvas } from '../../canvas/view/view.ts';
import styles from './DropOverlay.module.css';
import { contentOf } from './drop-content.ts';
import { PROMISED_OF_TEXT, type Promised, promiseOf } from './drop-promise.ts';
import { openDropped } from './open-dropped.ts';
import type { Refused } from './say-refused.ts';

export function DropOverlay() {
  const [promise, setPromise] = useState<Promised>();
  useEffect(() => {
    // `dragleave` comes for every element the pointer passes: only silence means it is gone.
    let gone: ReturnType<typeof setTimeout> | undefined;
    const over = (event: DragEvent): void => {
      const transfer = event.dataTransfer;
      const content = contentOf(event);
      if (!transfer || content === 'own') return;
      event.preventDefault();
      transfer.dropEffect = content === 'nothing' ? 'none' : 'copy';
      clearTimeout(gone);
      gone = setTimeout(setPromise, 250, undefined);
      const next = content === 'nothing' ? undefined : promised(transfer, content);
      setPromise((now) => (now?.title === next?.title ? now : next));
    };
    const drop = (event: DragEvent): void => {
      const transfer = event.dataTransfer;
      const content = contentOf(event);
      if (!transfer || content === 'own') return;
      // Else a link would take the window to where it leads.
      event.preventDefault();
      clearTimeout(gone);
      setPromise(undefined);
      const at = { x: event.clientX, y: event.clientY };
      if (content === 'text') {
        const text = transfer.getData('text/plain');
        if (text.trim() !== '') pasteText(text, toCanvas(at));
      }
      if (content === 'files') {
        const { files, folders } = entriesOf(transfer);
        void openDropped(files, at, folders);
      }
    };
    // Before the canvas, which takes drops of its own.
    addEventListener('dragover', over, true);
    addEventListener('drop', drop, true);
    return () => {
      clearTimeout(gone);
      removeEventListener('dragover', over, true);
      removeEventListener('drop', drop, true);
    };
  }, []);

  if (!promise) return null;
  return createPortal(
    <div className={styles.overlay} role="status">
      <div className={styles.card}>
        <FileDown size={28} strokeWidth={1.5} aria-hidden />
        <strong>{promise.title}</strong>
        <span>{promise.text}</span>
      </div>
    </div>,
    document.body,
  );
}

function promised({ items }: DataTransfer, content: 'files' | 'text'): Promised {
  if (content === 'text') return PROMISED_OF_TEXT;
  return promiseOf([...items].filter(({ kind }) => kind === 'file').map(({ type }) => type));
}

/** A folder is said to be one; the browser would only fail to read it. */
function entriesOf({ items }: DataTransfer): {
  readonly files: readonly File[];
  readonly folders: readonly Refused[];
} {
  const files: File[] = [];
  const folders: Refused[] = [];
  for (const item of items) {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (!file) continue;
    if (item.webkitGetAsEntry()?.isDirectory) folders.push({ name: file.name, failure: FOLDER });
    else files.push(file);
  }
  return { files, folders };
}

const FOLDER = {
  code: 'folder',
  message: 'It is a folder.',
  hint: 'Drop the files in it: several at once open in a tab each.',
};
