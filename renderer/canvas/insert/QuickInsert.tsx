// The small search on the canvas: a name, Enter, and the block stands there.
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { curatedBlocks } from '#app/catalog/catalog.ts';
import type { Point } from '#app/design/schema.ts';
import { useSpecIndex } from '../../palette/spec-index.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import { focusBlock } from '../view/focus-block.ts';
import { canvasElement } from '../view/view.ts';
import type { Asked } from './asked.ts';
import { InsertOption } from './InsertOption.tsx';
import { insertSections } from './insert-entries.ts';
import { closeInsert, type Purpose, useInsert } from './insert-store.ts';
import { askedFor } from './purposes.ts';
import styles from './QuickInsert.module.css';
import { recentTypes, rememberType } from './recent-types.ts';

export function QuickInsert() {
  const open = useInsert((state) => state.open);
  return open ? <About key={JSON.stringify(open)} {...open} /> : null;
}

/** What it is about may be deleted meanwhile, by undoing. */
function About({ purpose, at }: { readonly purpose: Purpose; readonly at: Point }) {
  const design = useDesign((state) => state.design);
  const asked = useMemo(
    () => askedFor(purpose, design, useScene.getState().frames),
    [purpose, design],
  );
  const gone = asked === undefined;
  useEffect(() => {
    if (gone) closeInsert();
  }, [gone]);
  return asked ? <Search asked={asked} at={at} /> : null;
}

function Search({ asked, at }: { readonly asked: Asked; readonly at: Point }) {
  const [text, setText] = useState('');
  const [recent] = useState(recentTypes);
  const shift = useRef(false);
  const combobox = useCombobox({ defaultOpened: true });
  const { types, state, load } = useSpecIndex();
  const searching = text.trim() !== '';
  useEffect(() => {
    if (searching) load();
  }, [searching, load]);

  const sections = useMemo(
    () =>
      insertSections({
        blocks: curatedBlocks,
        resourceTypes: state === 'loaded' ? types : undefined,
        search: text,
        recent,
        judge: asked.judge,
        only: asked.only,
        fitting: asked.fitting,
      }),
    [asked, text, recent, state, types],
  );
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (sections.length > 0) selectFirstOption();
  }, [sections, selectFirstOption]);

  const close = (): void => {
    closeInsert();
    // A new note has the keyboard: one writes in it.
    if (useCanvas.getState().renaming) return;
    const [only, ...others] = useSession.getState().selection.blocks;
    if (only && others.length === 0) focusBlock(only);
    else canvasElement()?.focus({ preventScroll: true });
  };
  const panel = useClickOutside(closeInsert);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const choose = (type: string): void => {
    closeInsert();
    rememberType(type);
    asked.choose(type, at, shift.current);
    close();
  };
  return createPortal(
    // No popover: it would come a moment late, and whoever types on at once would type into nothing.
    <div
      ref={panel}
      role="dialog"
      aria-label={asked.title}
      className={styles.panel}
      style={placeFor(at)}
    >
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
        <Combobox.EventsTarget>
          <TextInput
            ref={field}
            className={styles.search}
            aria-label={asked.title}
            placeholder={`${asked.title}…`}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              shift.current = event.shiftKey;
              if (event.key === 'Tab') event.preventDefault();
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              close();
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options
          className={styles.options}
          aria-label="Blocks to insert"
          onMouseDown={(event) => {
            shift.current = event.shiftKey;
          }}
        >
          {sections.map(({ title, entries }) =>
            title === undefined ? (
              entries.map((entry) => <InsertOption key={entry.row.type} entry={entry} />)
            ) : (
              <Combobox.Group
                key={title}
                label={title}
                classNames={{ groupLabel: styles.group ?? '' }}
              >
                {entries.map((entry) => (
                  <InsertOption key={entry.row.type} entry={entry} />
                ))}
              </Combobox.Group>
            ),
          )}
          {sections.length === 0 && (
            <Combobox.Empty className={styles.empty}>
              {state === 'loading'
                ? 'Looking through all resource types …'
                : searching
                  ? 'Nothing that is called so can stand here. Try another word.'
                  : 'Nothing can stand here.'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox>
      <div className={styles.keys}>
        <span>
          <Kbd>↵</Kbd> {asked.does}
        </span>
        {asked.otherwise && (
          <span>
            <Kbd>⇧↵</Kbd> {asked.otherwise}
          </span>
        )}
      </div>
    </div>,
    document.body,
  );
}

/** As CSS has them. */
const WIDTH = 340;
const HEIGHT = 420;

/** At the point, as far as the window allows. */
const placeFor = ({ x, y }: Point) => ({
  left: Math.max(8, Math.min(x, window.innerWidth - WIDTH - 8)),
  top: Math.max(8, Math.min(y, window.innerHeight - HEIGHT - 8)),
});
