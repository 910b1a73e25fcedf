import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputDigest } from './stamps.ts';

let root: string;
const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
const digest = (): string => inputDigest(root, ['app', 'package.json', 'not-there']);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stackwright-stamps-'));
  mkdirSync(join(root, 'app/graph'), { recursive: true });
  write('app/graph/graph.ts', 'one');
  write('package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('inputDigest', () => {
  it('stays while nothing changes', () => {
    expect(digest()).toBe(digest());
  });

  it.each<[string, () => void]>([
    ['a file grows', () => write('app/graph/graph.ts', 'one more')],
    ['a file is touched', () => utimesSync(join(root, 'package.json'), 1, 1)],
    ['a file is added', () => write('app/graph/paths.ts', '')],
    ['a file is removed', () => rmSync(join(root, 'app/graph/graph.ts'))],
  ])('changes when %s', (_, change) => {
    const before = digest();
    change();
    expect(digest()).not.toBe(before);
  });

  it('does not see tests, which are in no build', () => {
    const before = digest();
    write('app/graph/graph.test.ts', '');
    expect(digest()).toBe(before);
  });
});
