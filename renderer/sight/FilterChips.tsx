import { X } from 'lucide-react';
import { FACETS, type Facet, isFiltering, labelOf } from '#app/search/filter-design.ts';
import { ruleTitleOf } from './rule-title.ts';
import styles from './sight.module.css';
import { clearFilters, toggleFilter, useSight } from './sight-store.ts';

const FACET_ORDER = Object.keys(FACETS) as Facet[]; // the keys of our own table

/** What is filtered by, as long as anything is: nobody is to wonder where the rest has gone. */
export function FilterChips() {
  const filters = useSight((sight) => sight.filters);
  if (!isFiltering(filters)) return null;
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
      <button type="button" className={styles.clear} onClick={clearFilters}>
        Clear all
      </button>
    </div>
  );
}
