import { isFiltering } from '#app/search/filter-design.ts';
import { type Command, defineCommand } from '../commands/command.ts';
import { anyBlockSelected, selectedBlocks } from '../store/selected.ts';
import {
  changeFocus,
  clearFilters,
  endFocus,
  type Focus,
  focusOn,
  useSight,
} from './sight-store.ts';

const focus = (): Focus | undefined => useSight.getState().focus;

export const FARTHEST = 9;
export const FILTER_KEYS = 'Mod+Shift+F';

export const sightCommands: readonly Command[] = [
  defineCommand({
    id: 'canvas.focus-neighbours',
    label: 'Focus on the neighbours',
    group: 'Navigate',
    keys: ['Shift+F'],
    scope: 'canvas',
    enabled: () => anyBlockSelected() || focus() !== undefined,
    // Once more, with the same selection, ends it.
    run: () => {
      const of = selectedBlocks();
      const same = of.length === 0 || of.join() === focus()?.of.join();
      if (focus() && same) endFocus();
      else focusOn(of);
    },
  }),
  defineCommand({
    id: 'canvas.focus-farther',
    label: 'Focus one step farther',
    group: 'Navigate',
    keys: ['+', '='],
    scope: 'canvas',
    enabled: () => (focus()?.hops ?? FARTHEST) < FARTHEST,
    run: () => changeFocus({ hops: (focus()?.hops ?? 1) + 1 }),
  }),
  defineCommand({
    id: 'canvas.focus-nearer',
    label: 'Focus one step nearer',
    group: 'Navigate',
    keys: ['-'],
    scope: 'canvas',
    enabled: () => (focus()?.hops ?? 0) > 1,
    run: () => changeFocus({ hops: (focus()?.hops ?? 2) - 1 }),
  }),
  defineCommand({
    id: 'canvas.end-focus',
    label: 'End the focus on neighbours',
    group: 'Navigate',
    scope: 'window',
    enabled: () => focus() !== undefined,
    run: endFocus,
  }),
  defineCommand({
    id: 'view.filter',
    label: 'Filter what is shown…',
    group: 'View',
    keys: [FILTER_KEYS],
    scope: 'window',
    run: () => useSight.setState(({ choosing }) => ({ choosing: !choosing })),
  }),
  defineCommand({
    id: 'view.clear-filters',
    label: 'Clear all filters',
    group: 'View',
    scope: 'window',
    enabled: () => isFiltering(useSight.getState().filters),
    run: clearFilters,
  }),
];
