// A design file dragged from the desktop onto the window opens as an unsaved copy. Drags from the
// palette carry no files and are left to the canvas.

import { MAX_TEXT_BYTES } from '#app/host/files.ts';
import { sayNotOpened } from './not-opened.ts';
import { openText } from './open.ts';

/** Returns what ends it. */
export function acceptDroppedDesigns(): () => void {
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    if (file.size > MAX_TEXT_BYTES) {
      sayNotOpened(file.name, {
        code: 'too-large',
        message: `It has ${Math.round(file.size / 1024 / 1024)} MB; a design has far less.`,
        hint: 'Drop a *.stackwright.json file.',
      });
      return;
    }
    void file.text().then(
      (text) => openText(file.name, text),
      (error: unknown) =>
        sayNotOpened(file.name, {
          code: 'unreadable',
          message: error instanceof Error ? error.message : String(error),
          hint: 'It may have been moved or be a folder. Open it from the menu instead.',
        }),
    );
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}
