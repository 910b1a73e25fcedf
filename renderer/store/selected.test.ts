import { afterEach, beforeEach, expect, it } from 'vitest';
import { block, connection, designOf } from '#app/layout/testing/small-design.ts';
import { useDesign } from './design-store.ts';
import { anyBlockSelected, anythingSelected, onlyConnection } from './selected.ts';
import { useSession } from './session-store.ts';

const [orders, charge] = [block('orders'), block('charge')];
const calls = connection('orders', 'charge');

beforeEach(() => useDesign.setState({ design: designOf([orders, charge], [calls]) }));
afterEach(() => {
  useDesign.setState(useDesign.getInitialState());
  useSession.setState(useSession.getInitialState());
});

it.each([
  ['nothing', [], [], [false, false, undefined]],
  ['a block', [orders], [], [true, true, undefined]],
  ['two blocks', [orders, charge], [], [true, true, undefined]],
  ['a connection', [], [calls], [false, true, calls]],
  ['a block and a connection', [orders], [calls], [true, true, undefined]],
])('tells of %s', (_, blocks, connections, expected) => {
  useSession.getState().select({
    blocks: blocks.map(({ id }) => id),
    connections: connections.map(({ id }) => id),
  });
  expect([anyBlockSelected(), anythingSelected(), onlyConnection()]).toEqual(expected);
});
