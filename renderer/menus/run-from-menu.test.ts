import { afterEach, expect, it, vi } from 'vitest';
import { defineCommand } from '../commands/command.ts';
import { registerCommands } from '../commands/registry.ts';
import { runFromSystemMenu } from './run-from-menu.ts';

/** As much of an element as is asked of one. */
class Box {
  constructor(
    private readonly is: string,
    private readonly within = '',
  ) {}
  matches = (selector: string): boolean => this.is !== '' && selector.includes(this.is);
  closest = (selector: string): Box | null =>
    this.within !== '' && selector.includes(this.within) ? this : null;
}

let stop = (): void => {};
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

it.each([
  ['on the canvas', new Box(''), 'edit.undo', ['ran edit.undo']],
  ['in a field', new Box('input'), 'edit.undo', ['undo']],
  ['in a field', new Box('input'), 'canvas.delete', ['ran canvas.delete']],
  ['in a dialog', new Box('', 'dialog'), 'canvas.delete', []],
  ['in a dialog’s field', new Box('input', 'dialog'), 'canvas.delete', []],
  ['in a dialog’s field', new Box('input', 'dialog'), 'edit.undo', ['undo']],
])('%s, the system’s menu: %#', (_, activeElement, id, expected) => {
  const done: string[] = [];
  const execCommand = (name: string): void => void done.push(name);
  vi.stubGlobal('Element', Box);
  vi.stubGlobal('HTMLElement', Box);
  vi.stubGlobal('document', { activeElement, execCommand });
  stop = registerCommands([
    defineCommand({
      id,
      label: id,
      group: 'Edit',
      scope: 'window',
      run: () => done.push(`ran ${id}`),
    }),
  ]);
  runFromSystemMenu(id);
  expect(done).toEqual(expected);
});
