import { describe, expect, it } from 'vitest';
import { BlockId, ConnectionId, LogicalId, WaiverId } from '#app/design/ids.ts';
import { type Design, emptyDesign } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { Finding } from '#app/rules/finding.ts';
import { groupFindings, inWalkingOrder, neighbour } from './groups.ts';
import { blocksToShow, placeOf, splitMessage } from './places.ts';
import { idleWaivers, waive, waiverPlaces } from './waivers.ts';

const block = (id: string, name: string): Design['blocks'] => ({
  [BlockId.parse(id)]: {
    id: BlockId.parse(id),
    type: 'sqs-queue',
    name,
    logicalId: LogicalId.parse(name),
    position: { x: 0, y: 0 },
    properties: {},
  },
});
const link = ConnectionId.parse('c');
const design: Design = {
  ...emptyDesign('Shop'),
  blocks: { ...block('o', 'orders'), ...block('c', 'charge'), ...block('s', 'search') },
  connections: {
    [link]: {
      id: link,
      kind: 'calls',
      from: BlockId.parse('o'),
      to: BlockId.parse('c'),
      logicalId: LogicalId.parse('OrdersToCharge'),
      properties: {},
    },
  },
};
const finding = (key: string, more: Partial<Finding> = {}): Finding => ({
  key,
  rule: 'some-rule',
  severity: 'warning',
  message: key,
  blocks: [],
  connections: [],
  source: 'design',
  fixes: [],
  ...more,
});
const ids = (...values: readonly string[]): readonly BlockId[] =>
  values.map((value) => BlockId.parse(value));

describe('groups', () => {
  it('puts what AWS says and what the compiler says under Template', () => {
    const groups = groupFindings(
      [finding('a', { source: 'template' }), finding('b', { rule: 'compile-incomplete' })],
      'area',
      design.blocks,
    );
    expect(groups.map(({ title, findings }) => [title, findings.length])).toEqual([
      ['Template', 2],
    ]);
  });

  it('sorts blocks by name, and the design as a whole last', () => {
    const groups = groupFindings(
      [
        finding('whole'),
        finding('s', { blocks: ids('s') }),
        finding('c', { blocks: ids('c', 'o') }),
        finding('gone', { blocks: ids('x') }),
      ],
      'block',
      design.blocks,
    );
    expect(groups.map(({ title }) => title)).toEqual([
      'A block that is gone',
      'charge',
      'search',
      'The design as a whole',
    ]);
  });

  it('walks round and round, from either end when nothing is selected', () => {
    const walk = inWalkingOrder([
      { id: '1', title: '', findings: [finding('a')] },
      { id: '2', title: '', findings: [finding('b')] },
    ]);
    expect(neighbour(walk, undefined, 1)?.key).toBe('a');
    expect(neighbour(walk, undefined, -1)?.key).toBe('b');
    expect(neighbour(walk, 'b', 1)?.key).toBe('a');
    expect(neighbour(walk, 'a', -1)?.key).toBe('b');
    expect(neighbour([], 'a', 1)).toBeUndefined();
  });
});

describe('a finding in a line', () => {
  it.each([
    [{ blocks: ids('o') }, 'orders'],
    [{ blocks: ids('o', 'c'), connections: [link] }, 'orders → charge'],
    [{ blocks: ids('o', 'c') }, 'orders, charge'],
    [{ blocks: ids('o', 'c', 's') }, 'orders and 2 more'],
    [{ blocks: ids('gone') }, ''],
    [{}, ''],
  ])('names the place of %j', (more, text) => {
    expect(placeOf(finding('f', more), design)).toBe(text);
  });

  it('shows the ends of connections, without blocks that are gone', () => {
    expect(
      blocksToShow(finding('f', { blocks: ids('x', 'c'), connections: [link] }), design),
    ).toEqual(ids('c', 'o'));
  });

  it.each([
    ['orders waits for charge. Give it a queue.', 'orders waits for charge', 'Give it a queue.'],
    ['One sentence only.', 'One sentence only', ''],
    ['Uses nodejs22.x until 2027. Then stop.', 'Uses nodejs22.x until 2027', 'Then stop.'],
  ])('splits "%s"', (message, lead, rest) => {
    expect(splitMessage(message)).toEqual({ lead, rest });
  });
});

describe('waivers', () => {
  it('offer the narrowest place first and become an edit that works', () => {
    const places = waiverPlaces(
      finding('f', { blocks: ids('o', 'c'), connections: [link] }),
      design,
    );
    expect(places.map(({ label }) => label)).toEqual([
      'orders → charge',
      'orders',
      'charge',
      'The whole design',
    ]);
    const call = waive({
      id: 'w1',
      rule: 'some-rule',
      at: places[0]?.at ?? {},
      reason: 'Planned for spring.',
      author: ' Ada ',
      expires: '2027-03-01',
    });
    const done = applyEdits(design, [call]);
    expect(done.ok && Object.values(done.value.waivers)).toEqual([
      {
        id: 'w1',
        rule: 'some-rule',
        connection: link,
        reason: 'Planned for spring.',
        author: 'Ada',
        expires: '2027-03-01',
      },
    ]);
    const withWaiver = done.ok ? done.value : design;
    expect(idleWaivers(withWaiver, [])).toHaveLength(1);
    expect(idleWaivers(withWaiver, [finding('f', { waiver: WaiverId.parse('w1') })])).toEqual([]);
  });
});
