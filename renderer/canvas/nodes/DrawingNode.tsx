import type { NodeProps } from '@xyflow/react';
import { Image, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { image } from '#app/catalog/blocks/actors/image.ts';
import { note } from '#app/catalog/blocks/actors/note.ts';
import { parseProperties } from '#app/catalog/fields.ts';
import type { Block } from '#app/design/schema.ts';
import { wordsOf } from '#app/layout/words.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { choosePicture } from './choose-picture.ts';
import styles from './DrawingNode.module.css';
import { HoldMark } from './HoldMark.tsx';
import { lightOf } from './marks.ts';
import { NameField } from './NameField.tsx';
import { ResizeHandles } from './ResizeHandles.tsx';
import type { CanvasNode } from './to-nodes.ts';
import { useBlock } from './use-block.ts';
import { useSelectedAs } from './use-states.ts';
import { WordsField } from './WordsField.tsx';

interface DrawingNodeProps extends NodeProps<CanvasNode> {
  readonly look: 'note' | 'image' | 'text';
}

/** A note, a picture or free text: lies on the canvas, has a size of its own and no ports. */
export function DrawingNode({ id, selected, look }: DrawingNodeProps) {
  const block = useBlock(id);
  const renaming = useCanvas((canvas) => canvas.renaming === id);
  const selectedAs = useSelectedAs(selected);
  const light = useSession(({ highlight }) => lightOf(highlight, 'blocks', id));
  if (!block) return null;
  return (
    <div
      className={styles.drawing}
      data-block-name={block.name}
      data-block-type={block.type}
      data-look={look}
      data-selected={selectedAs}
      data-light={light}
    >
      {look === 'image' ? (
        renaming ? (
          <NameField id={block.id} name={block.name} />
        ) : (
          <Picture block={block} />
        )
      ) : renaming ? (
        <WordsField block={block} look={look} />
      ) : look === 'note' ? (
        <Sheet block={block} />
      ) : (
        <FreeText block={block} />
      )}
      <HoldMark block={block} />
      {selectedAs === 'one' && !block.locked && <ResizeHandles id={block.id} />}
    </div>
  );
}

function Sheet({ block }: { readonly block: Block }) {
  const { text } = parseProperties(note.properties, block.properties).values;
  return (
    <>
      <span className={styles.name}>{block.name}</span>
      {text && <p className={styles.text}>{text}</p>}
    </>
  );
}

function FreeText({ block }: { readonly block: Block }) {
  const { text: words, fontSize, line, weight } = wordsOf(block);
  return (
    <p
      className={styles.words}
      style={{ fontSize, lineHeight: `${line}px`, fontWeight: weight }}
      data-wraps={block.size !== undefined || undefined}
    >
      {words || <span className={styles.unsaid}>Text</span>}
    </p>
  );
}

function Picture({ block }: { readonly block: Block }) {
  const { source, description } = parseProperties(image.properties, block.properties).values;
  // A picture that can be no picture: its name stands there instead.
  const [broken, setBroken] = useState<string>();
  if (source && broken !== source)
    return (
      <img
        className={styles.picture}
        src={source}
        alt={description || block.name}
        draggable={false}
        onError={() => setBroken(source)}
      />
    );
  return (
    <span className={styles.missing}>
      {source ? <ImageOff size={18} aria-hidden /> : <Image size={18} aria-hidden />}
      {source ? (
        `${block.name} can’t be shown`
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.choose} nodrag nopan`}
          onClick={() => choosePicture(block.id)}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          Choose a picture…
        </button>
      )}
    </span>
  );
}
