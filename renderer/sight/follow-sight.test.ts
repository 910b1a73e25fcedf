import { expect, it } from 'vitest';
import { block, designOf } from '#app/layout/testing/small-design.ts';
import { matchesNow } from '../search/search.ts';
import { useDesign } from '../store/design-store.ts';
import { searchedAgain } from './follow-sight.ts';

const load = (...names: readonly string[]): void =>
  useDesign.getState().load(designOf(names.map((name) => block(name))), { saved: true });

it('goes on from the match one is at when others come or go', () => {
  load('shop a', 'shop b', 'shop c');
  const matches = matchesNow('shop');
  const current = matches.findIndex(({ block: found }) => found === 'shop b');
  const search = { query: 'shop', matches, current };
  load('shop b', 'shop c');
  const again = searchedAgain(search);
  expect(again.matches[again.current ?? -1]?.block).toBe('shop b');
  load('shop c');
  expect(searchedAgain(search)).toMatchObject({ current: undefined });
});
