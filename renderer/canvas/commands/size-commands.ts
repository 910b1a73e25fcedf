// Sizes by keyboard, containers fitted to what they hold, and the grid.
import { GRID } from '#app/layout/snap.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useCanvas } from '../canvas-store.ts';
import { canFit, canResize, fitToContent, resizeBy } from '../selected/resize-selected.ts';

const DIRECTIONS = {
  ArrowLeft: { x: -1, y: 0, name: 'narrower' },
  ArrowRight: { x: 1, y: 0, name: 'wider' },
  ArrowUp: { x: 0, y: -1, name: 'lower' },
  ArrowDown: { x: 0, y: 1, name: 'taller' },
} as const;

export const sizeCommands: readonly Command[] = [
  defineCommand({
    id: 'canvas.fit-to-content',
    label: 'Fit the container to its content',
    group: 'Arrange',
    keys: ['Alt+R'],
    scope: 'canvas',
    enabled: canFit,
    run: () => fitToContent(),
  }),
  ...Object.entries(DIRECTIONS).map(([key, { x, y, name }]) =>
    defineCommand({
      id: `canvas.resize-${name}`,
      label: `Make the container or note ${name}`,
      group: 'Arrange',
      keys: [`Alt+Shift+${key}`],
      scope: 'canvas',
      enabled: canResize,
      run: () => resizeBy(x * GRID, y * GRID),
    }),
  ),
  defineCommand({
    id: 'canvas.grid',
    label: 'Show the grid, and land on it',
    group: 'View',
    keys: ["Mod+'"],
    scope: 'canvas',
    checked: () => useCanvas.getState().grid,
    run: () => useCanvas.setState(({ grid }) => ({ grid: !grid })),
  }),
];
