import { isFiltering } from '#app/search/filter-design.ts';
import { clearFilters, endFocus, useSight } from './sight-store.ts';

/** Escape where nothing else is left to end: one at a time. */
export function endSight(): void {
  const { search, focus, filters } = useSight.getState();
  if (search) useSight.setState({ search: undefined });
  else if (focus) endFocus();
  else if (isFiltering(filters)) clearFilters();
}
