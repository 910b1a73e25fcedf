import { ActionIcon, Checkbox, Popover, Tooltip } from '@mantine/core';
import { Funnel } from 'lucide-react';
import { useMemo } from 'react';
import {
  FACETS,
  type Facet,
  isFiltering,
  type Option,
  optionsOf,
} from '#app/search/filter-design.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { shownKeys } from '../commands/keys.ts';
import { onMac } from '../commands/use-command-keys.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { openOf } from './open-problems.ts';
import { ruleTitleOf } from './rule-title.ts';
import styles from './sight.module.css';
import { FILTER_KEYS } from './sight-commands.ts';
import { clearFilters, toggleFilter, useSight } from './sight-store.ts';

const FACET_ORDER = Object.keys(FACETS) as Facet[]; // the keys of our own table

/** Opens the filters; says how many are on. */
export function FilterButton() {
  const choosing = useSight((sight) => sight.choosing);
  const filters = useSight((sight) => sight.filters);
  const count = Object.values(filters).reduce((sum, values) => sum + values.length, 0);
  const open = (opened: boolean): void => useSight.setState({ choosing: opened });
  return (
    <Popover
      opened={choosing}
      onChange={open}
      position="top-start"
      // In a low window it lies over its button rather than beyond the window's border.
      middlewares={{ flip: { padding: 8 }, shift: { padding: 8, crossAxis: true } }}
      width={300}
      trapFocus
      returnFocus
      offset={12}
    >
      <Popover.Target>
        <Tooltip label={`Filter (${shownKeys(FILTER_KEYS, onMac)})`} disabled={choosing}>
          <ActionIcon
            aria-label={count > 0 ? `Filter, ${count} on` : 'Filter'}
            aria-expanded={choosing}
            className={count > 0 ? styles.on : undefined}
            onClick={() => open(!choosing)}
          >
            <Funnel size={15} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label="Filters">
        {choosing && <Choices />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices() {
  const design = useDesign((state) => state.design);
  const findings = useAnalysis((analysis) => analysis.findings);
  const filters = useSight((sight) => sight.filters);
  const hides = useSight((sight) => sight.hides);
  const options = useMemo(() => optionsOf(graphOf(design), openOf(findings)), [design, findings]);
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>Filter</h2>
        <button
          type="button"
          className={styles.clear}
          disabled={!isFiltering(filters)}
          onClick={clearFilters}
        >
          Clear all
        </button>
      </div>
      <div className={styles.groups}>
        {options.size === 0 && (
          <p className={styles.hint}>Add blocks, and they can be told apart here.</p>
        )}
        {FACET_ORDER.map((facet) => {
          const list = options.get(facet);
          return (
            list && (
              <fieldset key={facet} className={styles.group}>
                <legend>{FACETS[facet]}</legend>
                {list.map((option) => (
                  <Choice
                    key={option.value}
                    facet={facet}
                    option={option}
                    checked={filters[facet]?.includes(option.value) ?? false}
                  />
                ))}
              </fieldset>
            )
          );
        })}
      </div>
      <div className={styles.foot}>
        <Checkbox
          size="xs"
          label="Hide the rest instead of dimming it"
          checked={hides}
          onChange={(event) => useSight.setState({ hides: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly facet: Facet;
  readonly option: Option;
  readonly checked: boolean;
}

function Choice({ facet, option, checked }: ChoiceProps) {
  const { value, label, count } = option;
  return (
    <label className={styles.choice}>
      <Checkbox
        size="xs"
        checked={checked}
        onChange={() => toggleFilter(facet, value)}
        aria-label={`${label}, ${count}`}
      />
      <span className={styles.label}>{facet === 'rule' ? ruleTitleOf(value) : label}</span>
      <span className={styles.number}>{count}</span>
    </label>
  );
}
