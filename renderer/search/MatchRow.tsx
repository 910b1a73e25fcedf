import { MoveRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { boxOf } from '#app/layout/visible.ts';
import type { Match } from '#app/search/search-design.ts';
import { useDesign } from '../store/design-store.ts';
import { BlockIcon } from '../ui/BlockIcon.tsx';
import styles from './SearchPanel.module.css';

interface MatchRowProps {
  readonly id: string;
  readonly match: Match;
  readonly current: boolean;
  readonly onGo: () => void;
  readonly onExpand: () => void;
}

export function MatchRow({ id, match, current, onGo, onExpand }: MatchRowProps) {
  const design = useDesign((state) => state.design);
  const block = match.block && design.blocks[match.block];
  const connection = match.connection && design.connections[match.connection];
  if (!block && !connection) return null;
  const from = connection && design.blocks[connection.from]?.name;
  const to = connection && design.blocks[connection.to]?.name;
  const name = block?.name ?? `${from ?? '?'} → ${to ?? '?'}`;
  const hidden = block && boxOf(design, block.id);
  const box = hidden && design.blocks[hidden]?.name;
  const named = match.field === 'Name';
  return (
    <div
      id={id}
      role="option"
      aria-selected={current}
      aria-label={`${name}, ${match.field}: ${match.text}${box ? `, inside ${box}` : ''}`}
      data-current={current || undefined}
      className={styles.row}
      onClick={onGo}
    >
      {block ? (
        <BlockIcon icon={blockIcon(block)} type={block.type} size={20} />
      ) : (
        <span className={styles.line} aria-hidden>
          <MoveRight size={15} />
        </span>
      )}
      <span className={styles.text}>
        <span className={styles.name}>{named ? marked(match) : name}</span>
        {!named && (
          <span className={styles.where}>
            {match.field}: {marked(match)}
          </span>
        )}
      </span>
      {box && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.expand}
          title={`Expand ${box} (Alt+→)`}
          onClick={(event) => {
            event.stopPropagation();
            onExpand();
          }}
        >
          in {box}
        </button>
      )}
    </div>
  );
}

function marked({ text, at }: Match): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of at) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  return [...parts, text.slice(end)];
}
