import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeWindow, readWindowState } from './window-state.ts';

const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 1000 };

describe('where a window goes', () => {
  test.each([
    ['the first time', undefined, { width: 1440, height: 900 }],
    ['back to its place', { x: 100, y: 50, width: 1200, height: 800 }],
    ['back to a second display', { x: 2000, y: 10, width: 1000, height: 700 }],
    [
      'in the middle when its display is gone',
      { x: 5000, y: 10, width: 1000, height: 700 },
      { width: 1440, height: 900 },
    ],
    [
      'in the middle when its title bar is above every display',
      { x: 100, y: -500, width: 1000, height: 700 },
      { width: 1440, height: 900 },
    ],
    [
      'no larger than its display',
      { x: 0, y: 0, width: 4000, height: 3000 },
      { x: 0, y: 0, width: 1920, height: 1040 },
    ],
    [
      'no smaller than it can be used',
      { x: 500, y: 0, width: 90, height: 10 },
      { x: 500, y: 0, width: 900, height: 600 },
    ],
  ])('%s', (_name, stored, expected = stored) => {
    expect(placeWindow(stored, [left, right])).toEqual(expected);
  });
});

test.each([
  ['nothing stored', undefined],
  ['cut off', '{"bounds":'],
  ['of another kind', '{"bounds":{"x":"left"}}'],
])('%s: the default', (_name, text) => {
  const folder = mkdtempSync(join(tmpdir(), 'stackwright-window-'));
  const path = join(folder, 'window.json');
  if (text !== undefined) writeFileSync(path, text);
  expect(readWindowState(path)).toEqual({ maximized: false });
  rmSync(folder, { recursive: true });
});
