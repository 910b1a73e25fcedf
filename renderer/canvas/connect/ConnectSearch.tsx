// Connecting by keyboard: C on a block, then the target's name. What fits comes first; what doesn't
// is listed too, with the reason.
import { Combobox, Popover, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design } from '#app/design/schema.ts';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { useDesign } from '../../store/design-store.ts';
import { BlockIcon } from '../../ui/BlockIcon.tsx';
import { useCanvas } from '../canvas-store.ts';
import { focusBlock } from '../view/focus-block.ts';
import styles from './ConnectSearch.module.css';
import { connectBlocks, offerBetween } from './connect-blocks.ts';

export function ConnectSearch() {
  const from = useCanvas((canvas) => canvas.searchFrom);
  return from ? <Search key={from} from={from} /> : null;
}

const MOST_SHOWN = 40;

function Search({ from }: { readonly from: BlockId }) {
  const design = useDesign((state) => state.design);
  const [text, setText] = useState('');
  const combobox = useCombobox({ defaultOpened: true });
  const targets = useMemo(() => targetsFor(design, from), [design, from]);
  const shown = targets
    .filter(({ words }) => words.includes(text.trim().toLowerCase()))
    .slice(0, MOST_SHOWN);
  const source = design.blocks[from];
  const anchor = document.querySelector(`.react-flow__node[data-id="${CSS.escape(from)}"]`);
  const [mounted, setMounted] = useState(false);
  const { selectFirstOption } = combobox;
  const best = shown[0]?.block.id;
  useEffect(() => {
    if (mounted && best !== undefined) selectFirstOption();
  }, [selectFirstOption, mounted, best, text]);
  if (!source || !anchor) return null;

  const close = (): void => {
    useCanvas.getState().update({ searchFrom: undefined });
    focusBlock(from);
  };
  const connect = (value: string): void => {
    const target = targets.find(({ block }) => block.id === value);
    if (!target?.kind) return;
    close();
    connectBlocks(from, target.block.id, target.kind);
  };
  const box = anchor.getBoundingClientRect();
  return (
    <Popover opened onClose={close} position="right-start" width={300} trapFocus withinPortal>
      <Popover.Target>
        <span className={styles.anchor} style={{ left: box.right, top: box.top }} />
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={`Connect ${source.name}`}>
        <Combobox store={combobox} onOptionSubmit={connect} withinPortal={false}>
          <Combobox.EventsTarget>
            <TextInput
              data-autofocus
              aria-label={`Connect ${source.name} to`}
              placeholder={`Connect ${source.name} to …`}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && close()}
            />
          </Combobox.EventsTarget>
          <Combobox.Options
            // The popover mounts its content late; before that there is no option to select.
            ref={(options) => setMounted(options !== null)}
            className={styles.options}
            aria-label="Blocks"
          >
            {shown.map(({ block, kind, label, reason }) => (
              <Combobox.Option
                key={block.id}
                value={block.id}
                disabled={!kind}
                className={styles.option}
              >
                <BlockIcon icon={blockIcon(block)} type={block.type} size={20} />
                <span className={styles.text}>
                  <span className={styles.name}>{block.name}</span>
                  <span className={styles.note}>{label ?? reason}</span>
                </span>
              </Combobox.Option>
            ))}
            {shown.length === 0 && <Combobox.Empty>No block is called that.</Combobox.Empty>}
          </Combobox.Options>
        </Combobox>
      </Popover.Dropdown>
    </Popover>
  );
}

interface Target {
  readonly block: Block;
  readonly kind: string | undefined;
  readonly label: string | undefined;
  readonly reason: string | undefined;
  readonly words: string;
}

function targetsFor(design: Design, from: BlockId): readonly Target[] {
  return Object.values(design.blocks)
    .filter(({ id, type }) => id !== from && shapeOf(type) === 'block')
    .map((block): Target => {
      const offered = offerBetween(design, from, block.id);
      const [first] = offered.ok ? offered.kinds : [];
      return {
        block,
        kind: first?.kind,
        label: first?.label,
        reason: offered.ok ? undefined : offered.reason,
        words: `${block.name} ${blockDefinition(block.type)?.label ?? block.type}`.toLowerCase(),
      };
    })
    .toSorted(
      (a, b) => Number(!a.kind) - Number(!b.kind) || a.block.name.localeCompare(b.block.name),
    );
}
