// A design file dragged from the desktop onto the window opens as an unsaved copy, and so does the design
// that a picture carries. Drags from the palette carry no files and are left to the canvas.

import { MAX_PICTURE_BYTES } from '#app/pictures/read-picture-design.ts';
import { sayNotOpened } from './not-opened.ts';
import { openBytes } from './open.ts';

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
    if (file.size > MAX_PICTURE_BYTES) {
      sayNotOpened(file.name, {
        code: 'too-large',
        message: `It has ${Math.round(file.size / 1024 / 1024)} MB; a design has far less.`,
        hint: 'Drop a *.stackwright.json file, or a picture that Stackwright made.',
      });
      return;
    }
    void file.arrayBuffer().then(
      (content) => openBytes(file.name, new Uint8Array(content)),
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
