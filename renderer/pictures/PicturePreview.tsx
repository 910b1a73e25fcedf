import { Loader } from '@mantine/core';
import type { CSSProperties } from 'react';
import { colours } from '#app/drawing/colours.ts';
import styles from './PictureDialog.module.css';
import type { PictureChoices } from './picture-choices.ts';
import type { PreviewState } from './use-preview.ts';

interface PicturePreviewProps {
  readonly state: PreviewState;
  readonly choices: PictureChoices;
}

export function PicturePreview({ state, choices }: PicturePreviewProps) {
  const { preview, failure, pending } = state;
  const { canvas, 'canvas-dot': square } = colours[choices.scheme];
  // What is see-through lies on squares in the picture's own colours, whatever the window's are.
  const ground = { '--ground': canvas, '--square': square } as CSSProperties; // React's type knows no variables
  return (
    <figure className={styles.preview}>
      <div className={styles.paper} data-pending={pending} data-transparent={!choices.ground}>
        {preview && <img src={preview.source} style={ground} alt="Preview of the picture" />}
        {!preview && pending && <Loader size={20} aria-label="Drawing the preview" />}
        {failure && (
          <p className={styles.failure} role="alert">
            {failure.message} {failure.hint}
          </p>
        )}
      </div>
      <figcaption className={styles.size}>{preview && sizeOf(preview, choices)}</figcaption>
    </figure>
  );
}

function sizeOf(
  preview: { readonly width: number; readonly height: number },
  { format, scale, width, page }: PictureChoices,
): string {
  if (format === 'pdf')
    return page === 'fit' ? 'One page, as large as the picture' : `One ${page.toUpperCase()} page`;
  const factor = format === 'svg' ? 1 : width === undefined ? scale : width / preview.width;
  const [wide, high] = [preview.width, preview.height].map((side) => Math.round(side * factor));
  return `${wide} × ${high} pixels${format === 'svg' ? ', sharp at every size' : ''}`;
}
