import { X } from 'lucide-react';
import { counted } from '#app/counted.ts';
import { FACETS, type Facet, isFiltering, labelOf } from '#app/search/filter-design.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { shownNow } from './follow-sight.ts';
import { ruleTitleOf } from './rule-title.ts';
import styles from './sight.module.css';
import { clearFilters, toggleFilter, useSight } from './sight-store.ts';

const FACET_ORDER = Object.keys(FACETS) as Facet[]; // the keys of our own table

/** What is filtered by, as long as anything is: nobody is to wonder where the rest has gone. */
export function FilterChips() {
  const filters = useSight((sight) => sight.filters);
  // With it, as it says what comes of the filters.
  useSession((session) => session.backdrop);
  const all = useDesign(({ design }) => Object.keys(design.blocks).length);
  if (!isFiltering(filters)) return null;
  const shown = shownNow()?.blocks.size ?? all;
  return (
    <div className={styles.chips} role="group" aria-label="Filters that are on">
      {FACET_ORDER.flatMap((facet) =>
        (filters[facet] ?? []).map((value) => {
          const label = facet === 'rule' ? ruleTitleOf(value) : labelOf(facet, value);
          return (
            <button
              key={`${facet} ${value}`}
              type="button"
              className={styles.chip}
              aria-label={`Remove ${FACETS[facet]}: ${label}`}
              onClick={() => toggleFilter(facet, value)}
            >
              <span className={styles.facet}>{FACETS[facet]}</span> {label}
              <X size={12} aria-hidden />
            </button>
          );
        }),
      )}
      <span className={styles.outcome} role="status">
        {shown === 0 ? 'Nothing is all of that' : `${shown} of ${counted(all, 'block')}`}
      </span>
      <button type="button" className={styles.clear} onClick={clearFilters}>
        Clear all
      </button>
    </div>
  );
}
