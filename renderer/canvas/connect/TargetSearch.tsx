// A block is looked for by name, to be an end of a connection. What fits comes first; what doesn't is
// listed too, with the reason.
import { Combobox, Popover, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Block, Design } from '#app/design/schema.ts';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { BlockIcon } from '../../ui/BlockIcon.tsx';
import styles from './ConnectSearch.module.css';

export interface Target {
  readonly block: Block;
  /** What it would be by; undefined where nothing fits. */
  readonly kind: string | undefined;
  readonly label: string | undefined;
  readonly reason: string | undefined;
  readonly words: string;
}

interface TargetSearchProps {
  /** "Connect checkout": of what this is a search, for those who listen. */
  readonly title: string;
  /** "Connect checkout to": what is asked. */
  readonly question: string;
  readonly targets: readonly Target[];
  /** Window coordinates. */
  readonly at: { readonly left: number; readonly top: number };
  readonly onClose: () => void;
  readonly onChoose: (target: Target) => void;
}

const MOST_SHOWN = 40;

export function TargetSearch(props: TargetSearchProps) {
  const { title, question, targets, at, onClose, onChoose } = props;
  const [text, setText] = useState('');
  const combobox = useCombobox({ defaultOpened: true });
  const shown = targets
    .filter(({ words }) => words.includes(text.trim().toLowerCase()))
    .slice(0, MOST_SHOWN);
  const [mounted, setMounted] = useState(false);
  const { selectFirstOption } = combobox;
  const best = shown[0]?.block.id;
  useEffect(() => {
    if (mounted && best !== undefined) selectFirstOption();
  }, [selectFirstOption, mounted, best, text]);
  const choose = (value: string): void => {
    const target = targets.find(({ block }) => block.id === value);
    if (target?.kind) onChoose(target);
  };
  return (
    <Popover opened onClose={onClose} position="right-start" width={300} trapFocus withinPortal>
      <Popover.Target>
        <span aria-hidden className={styles.anchor} style={at} />
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={title}>
        <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
          <Combobox.EventsTarget>
            <TextInput
              data-autofocus
              aria-label={question}
              placeholder={`${question}…`}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && onClose()}
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

/** All blocks but those left out, with what `fit` says of each; what fits first, then by name. */
export const targetsIn = (
  design: Design,
  leftOut: readonly string[],
  fit: (block: Block) => Pick<Target, 'kind' | 'label' | 'reason'>,
): readonly Target[] =>
  Object.values(design.blocks)
    .filter(({ id, type }) => !leftOut.includes(id) && shapeOf(type) === 'block')
    .map(
      (block): Target => ({
        block,
        ...fit(block),
        words: `${block.name} ${blockDefinition(block.type)?.label ?? block.type}`.toLowerCase(),
      }),
    )
    .toSorted(
      (a, b) => Number(!a.kind) - Number(!b.kind) || a.block.name.localeCompare(b.block.name),
    );
