import { expect, it } from 'vitest';
import { BlockId } from './ids.ts';
import { sortDeletable, sortLocked } from './locked.ts';
import { sketch } from './testing/sketch.ts';

const design = (locked: boolean) =>
  sketch({
    blocks: {
      vpc: 'vpc',
      tier: { type: 'subnet-tier', parent: 'vpc' },
      db: { type: 'rds-database', parent: 'tier', locked },
      fn: 'lambda-function',
    },
  });
const lockedDb = design(true);
const ids = (...names: readonly string[]) => names.map((name) => BlockId.parse(name));
const names = ({ free, locked }: ReturnType<typeof sortLocked>) => [
  free.join(' '),
  locked.map(({ name }) => name).join(' '),
];

it('moves all but what is locked', () => {
  expect(names(sortLocked(lockedDb, ids('db', 'fn', 'tier', 'gone')))).toEqual(['fn tier', 'db']);
});

it('deletes neither what is locked nor what it is in', () => {
  expect(names(sortDeletable(lockedDb, ids('vpc', 'fn', 'gone')))).toEqual(['fn', 'db']);
  expect(names(sortDeletable(lockedDb, ids('tier', 'db')))).toEqual(['', 'db']);
  expect(names(sortDeletable(design(false), ids('tier', 'db')))).toEqual(['tier db', '']);
});
