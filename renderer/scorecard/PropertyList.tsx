// The seven as one list box: arrows walk through it and light up what holds each back.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Change, Comparison } from '#app/rules/scorecard/compare.ts';
import type { PropertyScore } from '#app/rules/scorecard/scorecard.ts';
import { entryAfterKey } from '../ui/entry-after-key.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { LevelIcon } from './LevelIcon.tsx';
import styles from './PropertyList.module.css';
import { useScorecard } from './scorecard-store.ts';
import { selectProperty } from './select-property.ts';
import { figureInWords, figureOf } from './words.ts';

interface PropertyListProps {
  readonly properties: readonly PropertyScore[];
  readonly comparison: Comparison | undefined;
}

export function PropertyList({ properties, comparison }: PropertyListProps) {
  const selected = useScorecard((state) => state.selected);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (selected === undefined) return;
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const travel = (event: KeyboardEvent): void => {
    const at = properties.findIndex(({ id }) => id === selected);
    const next = properties[entryAfterKey(event.key, at, properties.length, properties.length)];
    if (!next) return;
    selectProperty(next);
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Properties"
      tabIndex={0}
      className={styles.list}
      aria-activedescendant={selected === undefined ? undefined : optionId(selected)}
      onKeyDown={travel}
    >
      {properties.map((property, index) => (
        <PropertyRow
          key={property.id}
          property={property}
          number={index + 1}
          selected={property.id === selected}
          before={comparison?.properties.find(({ id }) => id === property.id)}
        />
      ))}
    </div>
  );
}

interface PropertyRowProps {
  readonly property: PropertyScore;
  readonly number: number;
  readonly selected: boolean;
  readonly before: Comparison['properties'][number] | undefined;
}

function PropertyRow({ property, number, selected, before }: PropertyRowProps) {
  const { id, title, level, means, share, move } = property;
  const words = figureInWords(property);
  return (
    <div
      id={optionId(id)}
      role="option"
      aria-selected={selected}
      aria-label={before ? `${words}. ${before.words}` : words}
      className={styles.row}
      data-compared={before ? true : undefined}
      data-level={level}
      onClick={() => selectProperty(selected ? undefined : property)}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.title}>{title}</span>
      <LevelIcon level={level} />
      <span className={styles.figure}>{figureOf(property)}</span>
      <span className={styles.means} title={means}>
        {means}
      </span>
      {before && <Before change={before.change} figure={before.before} />}
      <span className={styles.bar}>
        {move && <i className={styles.potential} style={{ width: percent(move.after.share) }} />}
        {level !== 'unknown' && <i className={styles.share} style={{ width: percent(share) }} />}
        {before?.before && (
          <i className={styles.former} style={{ left: percent(before.before.share) }} />
        )}
      </span>
    </div>
  );
}

interface BeforeProps {
  readonly change: Change;
  readonly figure: Comparison['properties'][number]['before'];
}

function Before({ change, figure }: BeforeProps) {
  return (
    <span className={styles.before} data-change={change}>
      <ChangeMark change={change} />
      was {figure ? figureOf(figure) : '–'}
    </span>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const optionId = (id: string): string => `property-${id}`;
