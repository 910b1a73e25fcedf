// Files dragged over the window: says what letting go will do, before it is done. Drags from the
// palette carry no files and are left to the canvas.
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { sayNotOpened } from '../not-opened.ts';
import styles from './DropOverlay.module.css';
import { type Promised, promiseOf } from './drop-promise.ts';
import { openDropped } from './open-dropped.ts';

export function DropOverlay() {
  const [promise, setPromise] = useState<Promised>();
  useEffect(() => {
    // `dragleave` comes for every element the pointer passes: only silence means it is gone.
    let gone: ReturnType<typeof setTimeout> | undefined;
    const over = (event: DragEvent): void => {
      const transfer = event.dataTransfer;
      if (!transfer?.types.includes('Files')) return;
      event.preventDefault();
      transfer.dropEffect = 'copy';
      clearTimeout(gone);
      gone = setTimeout(setPromise, 250, undefined);
      const items = [...transfer.items].filter(({ kind }) => kind === 'file');
      const next = promiseOf(items.map(({ type }) => type));
      setPromise((now) => (now?.title === next.title ? now : next));
    };
    const drop = (event: DragEvent): void => {
      const transfer = event.dataTransfer;
      if (!transfer?.types.includes('Files')) return;
      event.preventDefault();
      clearTimeout(gone);
      setPromise(undefined);
      const files = filesOf(transfer);
      if (files.length > 0) void openDropped(files, { x: event.clientX, y: event.clientY });
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

/** A folder is said to be one; the browser would only fail to read it. */
function filesOf({ items }: DataTransfer): readonly File[] {
  return [...items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (!file) return [];
    if (!item.webkitGetAsEntry()?.isDirectory) return [file];
    sayNotOpened(file.name, {
      code: 'folder',
      message: 'It is a folder.',
      hint: 'Drop the files in it: several at once open in a tab each.',
    });
    return [];
  });
}
