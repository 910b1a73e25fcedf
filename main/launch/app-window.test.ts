import { expect, test } from 'vitest';
import { browserArguments } from './app-window.ts';

test('a window of its own, with a profile of its own', () => {
  const args = browserArguments('http://127.0.0.1:1/#ticket=x', '/data/browser', false);
  expect(args).toContain('--app=http://127.0.0.1:1/#ticket=x');
  expect(args).toContain('--user-data-dir=/data/browser');
  // A debugging port would let every program of the machine drive the window.
  expect(args.some((arg) => arg.startsWith('--remote-debugging'))).toBe(false);
});

test.each([
  [true, true],
  [false, false],
])('root: %s, without the sandbox: %s', (isRoot, expected) => {
  expect(browserArguments('http://x/', '/p', isRoot).includes('--no-sandbox')).toBe(expected);
});
