import { expect, test } from 'vitest';
import { errno, fileFailure, READ_ONLY_FILE } from './file-failure.ts';

const place = '~/designs/shop.stackwright.json';

test.each([
  ['ENOENT', 'open', 'not-found'],
  ['ENOENT', 'save', 'not-found'],
  ['EACCES', 'save', 'no-permission'],
  ['EPERM', 'open', 'no-permission'],
  ['EROFS', 'save', 'read-only'],
  [READ_ONLY_FILE, 'save', 'read-only'],
  ['ENOSPC', 'save', 'disk-full'],
  ['EDQUOT', 'save', 'disk-full'],
  ['EFBIG', 'save', 'too-large'],
  ['EISDIR', 'open', 'not-a-file'],
  ['ENOTDIR', 'save', 'not-a-folder'],
  ['ENAMETOOLONG', 'save', 'bad-name'],
  ['EBUSY', 'save', 'in-use'],
  ['EMFILE', 'open', 'too-many-open'],
  ['EIO', 'save', 'io'],
] as const)('%s while it is to %s: %s', (system, doing, code) => {
  const { failure } = fileFailure(errno(system, '/x'), doing, place);
  expect(failure.code).toBe(code);
  expect(failure.message).toContain(place);
  expect(failure.hint).toMatch(/\.$/);
});

test.each(['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'EFBIG', 'ENOTDIR', 'EBUSY', 'EIO'])(
  'whoever could not save because of %s reads that nothing is lost',
  (system) => {
    const { failure } = fileFailure(errno(system, '/x'), 'save', place);
    expect(failure.hint).toContain('Your work is still here');
  },
);

test('what is no system error keeps its message', () => {
  expect(fileFailure(new Error('boom'), 'open', place).failure.message).toContain('boom');
});
