import { Button, Switch } from '@mantine/core';
import { Shrink } from 'lucide-react';
import { useId } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import { counted } from '#app/counted.ts';
import type { Block } from '#app/design/schema.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { placeOf } from '#app/layout/open-frames.ts';
import type { Rect } from '#app/layout/rect.ts';
import { hold } from '../../canvas/commands/hold-commands.ts';
import { fitToContent, hasOwnSize } from '../../canvas/selected/resize-selected.ts';
import { useDesign } from '../../store/design-store.ts';
import { FieldRow, helpId } from '../../ui/FieldRow.tsx';
import { Section } from '../../ui/Section.tsx';
import fields from '../fields/fields.module.css';
import { TextControl } from '../fields/TextControl.tsx';
import styles from '../Inspector.module.css';
import { moveTo, sizeTo } from './move-and-size.ts';
import { useFramesNow } from './use-frames-now.ts';

const FIGURES = {
  x: { label: 'Left', help: 'Of its left border, on the canvas.' },
  y: { label: 'Top', help: 'Of its upper border, on the canvas.' },
  width: { label: 'Width', help: 'A container is never smaller than what is in it.' },
  height: { label: 'Height', help: 'A container is never smaller than what is in it.' },
} as const;
type Figure = keyof typeof FIGURES;

/** Where blocks are on the canvas, how large they are, and what holds them there. */
export function GeometrySection({ blocks }: { readonly blocks: readonly Block[] }) {
  const prefix = useId();
  const frames = useFramesNow();
  const design = useDesign((state) => state.design);
  const rects = blocks.flatMap(({ id }) => placeOf(design, frames, id) ?? []);
  const sized = blocks.every(hasOwnSize);
  const containers = blocks.filter(({ type }) => shapeOf(type) === 'container');
  const free = blocks.filter(({ locked }) => !locked);
  const [only, ...others] = blocks;
  const what = only && others.length === 0 ? only.name : counted(blocks.length, 'block');
  const ids = free.map(({ id }) => id);
  const figures: readonly Figure[] = sized ? ['x', 'y', 'width', 'height'] : ['x', 'y'];

  return (
    <Section title="On the canvas">
      {free.length === 0 ? (
        <p className={styles.hint}>Locked: neither moved, resized nor deleted.</p>
      ) : (
        figures.map((name) => {
          const shared = sharedFigure(rects, name);
          const step = `${name === 'x' || name === 'y' ? 'Move' : 'Resize'} ${what}`;
          return (
            <TextControl
              key={name}
              field={figureField(name)}
              id={`${prefix}${name}`}
              value={shared}
              always
              placeholder="Mixed"
              step={step}
              set={(value) => {
                if (typeof value !== 'number') return undefined;
                return name === 'x' || name === 'y'
                  ? moveTo(ids, name, value, step)
                  : sizeTo(ids, name, value, step);
              }}
            />
          );
        })
      )}
      <HoldSwitch blocks={blocks} flag="locked" label="Locked" help={LOCKED} />
      <HoldSwitch blocks={blocks} flag="pinned" label="Pinned" help={PINNED} />
      {containers.length > 0 && free.length > 0 && (
        <div className={styles.buttons}>
          <Button
            leftSection={<Shrink size={15} />}
            onClick={() => fitToContent(containers.map(({ id }) => id))}
          >
            Fit to content
          </Button>
        </div>
      )}
    </Section>
  );
}

const LOCKED =
  'Stays where it is and as large as it is, and can’t be deleted until it is unlocked.';
const PINNED = 'Automatic arranging leaves it where it is. By hand it can still be moved.';

function figureField(name: Figure): Field {
  const { label, help } = FIGURES[name];
  return { name, label, help, type: 'integer', unit: 'px', required: false };
}

function sharedFigure(rects: readonly Rect[], name: Figure): number | undefined {
  const [first, ...others] = rects.map((rect) => Math.round(rect[name]));
  return others.every((other) => other === first) ? first : undefined;
}

interface HoldSwitchProps {
  readonly blocks: readonly Block[];
  readonly flag: 'locked' | 'pinned';
  readonly label: string;
  readonly help: string;
}

function HoldSwitch({ blocks, flag, label, help }: HoldSwitchProps) {
  const id = useId();
  const on = blocks.filter((block) => block[flag]).length;
  const mixed = on > 0 && on < blocks.length;
  return (
    <FieldRow
      label={label}
      htmlFor={id}
      help={help}
      note={mixed && <p className={styles.hint}>{`Mixed: ${on} of ${blocks.length}`}</p>}
    >
      <div className={fields.switch}>
        <Switch
          id={id}
          checked={on === blocks.length}
          aria-describedby={helpId(id)}
          onChange={({ currentTarget: { checked } }) => hold(blocks, flag, checked)}
        />
      </div>
    </FieldRow>
  );
}
