import { useSight } from './sight-store.ts';

/** Escape where nothing else is left to end: one at a time. */
export function endSight(): void {
  const { search } = useSight.getState();
  if (search) useSight.setState({ search: undefined });
}
