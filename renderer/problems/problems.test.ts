import { describe, expect, it } from 'vitest';
import { BlockId, ConnectionId, LogicalId, WaiverId } from '#app/design/ids.ts';
import { type Block, type Design, emptyDesign } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { Selection } from '../store/session-store.ts';
import { type Filter, filterFindings, isFiltering, NO_FILTER } from './filter.ts';
import { type Grouping, groupFindings, inWalkingOrder, neighbour } from './groups.ts';
import { blocksToShow, placeOf, splitMessage } from './places.ts';
import { problemRows } from './problem-rows.ts';
import { changeWaiver, waive, waiverPlaces } from './waivers/waiver-edits.ts';

const block = (id: string, name: string, more: Partial<Block> = {}): Design['blocks'] => ({
  [BlockId.parse(id)]: {
    id: BlockId.parse(id),
    type: 'sqs-queue',
    name,
    logicalId: LogicalId.parse(name),
    position: { x: 0, y: 0 },
    properties: {},
    ...more,
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
  const owned: Design = {
    ...design,
    blocks: {
      ...design.blocks,
      ...block('shop', 'Shop', { type: 'microservice' }),
      ...block('o', 'orders', { owner: BlockId.parse('shop') }),
    },
  };
  const found = [
    finding('whole', { severity: 'info', rule: 'no-audit-trail' }),
    finding('in s', { blocks: ids('s'), rule: 'dead-channel' }),
    finding('in o', { blocks: ids('o'), rule: 'dead-channel', severity: 'error' }),
    finding('in c', { blocks: ids('c', 'o'), rule: 'no-tracing' }),
    finding('gone', { blocks: ids('x'), rule: 'E3012', source: 'template' }),
    finding('compiled', { blocks: ids('c'), rule: 'compile-incomplete' }),
  ];

  it.each<[Grouping, readonly (readonly [string, string, ...string[]])[]]>([
    [
      'area',
      [
        ['Topology', 'error', 'in s', 'in o'],
        ['Operations', 'warning', 'whole', 'in c'],
        ['Template', 'warning', 'gone', 'compiled'],
      ],
    ],
    [
      'severity',
      [
        ['Errors', 'error', 'in o'],
        ['Warnings', 'warning', 'in s', 'in c', 'gone', 'compiled'],
        ['Hints', 'info', 'whole'],
      ],
    ],
    [
      'microservice',
      [
        ['Shop', 'error', 'in o'],
        ['In no microservice', 'warning', 'in s', 'in c', 'compiled'],
        ['The design as a whole', 'warning', 'whole', 'gone'],
      ],
    ],
    [
      'block',
      [
        ['A block that is gone', 'warning', 'gone'],
        ['charge', 'warning', 'in c', 'compiled'],
        ['orders', 'error', 'in o'],
        ['search', 'warning', 'in s'],
        ['The design as a whole', 'info', 'whole'],
      ],
    ],
  ])('by %s have a name, the worst of them, and their findings', (grouping, expected) => {
    const groups = groupFindings(found, grouping, owned);
    expect(
      groups.map(({ title, worst, findings }) => [title, worst, ...findings.map(({ key }) => key)]),
    ).toEqual(expected);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  it('by rule have its title, the gravest first', () => {
    const groups = groupFindings(found, 'rule', owned);
    const keys = groups.map(({ findings }) => findings.map(({ key }) => key).join());
    expect([keys[0], keys.at(-1)]).toEqual(['in s,in o', 'whole']);
    expect(keys.slice(1, -1).toSorted()).toEqual(['compiled', 'gone', 'in c']);
    expect(groups.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["AWS's validator, E3012", 'The compiler, incomplete']),
    );
    expect(groups[0]?.title).toMatch(/ /);
  });

  it('are rows of a tree, folded ones without their findings', () => {
    const groups = groupFindings(found, 'severity', owned);
    const rows = problemRows(groups, new Set(['severity:warning']), 'in o');
    expect(
      rows.map(({ label, level, expanded, selected }) => [label, level, expanded ?? selected]),
    ).toEqual([
      ['Errors, 1', 1, true],
      ['Error: in o', 2, true],
      ['Warnings, 4', 1, false],
      ['Hints, 1', 1, true],
      ['Hint: whole', 2, false],
    ]);
  });

  it('walks round and round, from either end when nothing is selected', () => {
    const walk = inWalkingOrder([
      { id: '1', title: '', worst: 'info', findings: [finding('a')] },
      { id: '2', title: '', worst: 'info', findings: [finding('b')] },
    ]);
    expect(neighbour(walk, undefined, 1)?.key).toBe('a');
    expect(neighbour(walk, undefined, -1)?.key).toBe('b');
    expect(neighbour(walk, 'b', 1)?.key).toBe('a');
    expect(neighbour(walk, 'a', -1)?.key).toBe('b');
    expect(neighbour([], 'a', 1)).toBeUndefined();
  });
});

describe('the filter', () => {
  const inside: Design = {
    ...design,
    blocks: {
      ...block('net', 'network', { type: 'vpc' }),
      ...block('shop', 'Shop', { type: 'microservice' }),
      ...block('o', 'orders', { owner: BlockId.parse('shop') }),
      ...block('c', 'charge', { parent: BlockId.parse('net') }),
    },
  };
  const found = [
    finding('orders', { blocks: ids('o'), rule: 'no-backup', severity: 'error' }),
    finding('between', { blocks: ids('o', 'c'), connections: [link], severity: 'info' }),
    finding('charge', { blocks: ids('c'), message: 'It waits 30 s.' }),
    finding('whole', { rule: 'no-audit-trail' }),
  ];
  const select = (blocks: readonly string[], connections: readonly ConnectionId[] = []) => ({
    blocks: ids(...blocks),
    connections,
  });

  it.each<[string, Partial<Filter>, Selection, readonly string[]]>([
    ['nothing', {}, select([]), ['orders', 'between', 'charge', 'whole']],
    ['a name, in any case', { text: ' ORDERS ' }, select([]), ['orders', 'between']],
    ['a rule', { text: 'no-audit' }, select([]), ['whole']],
    ['words of the message, all of them', { text: 'waits 30' }, select([]), ['charge']],
    ['words that are not all there', { text: 'waits 31' }, select([]), []],
    ['words of the connection', { text: 'orders → charge' }, select([]), ['between']],
    ['severities', { hidden: ['error', 'info'] }, select([]), ['charge', 'whole']],
    ['the selected block', { onlySelected: true }, select(['o']), ['orders', 'between']],
    ['the selected connection', { onlySelected: true }, select([], [link]), ['between']],
    ['what sits in it', { onlySelected: true }, select(['net']), ['between', 'charge']],
    ['what it owns', { onlySelected: true }, select(['shop']), ['orders', 'between']],
    ['no selection', { onlySelected: true }, select([]), []],
    [
      'all at once',
      { text: 'orders', hidden: ['error'], onlySelected: true },
      select(['c']),
      ['between'],
    ],
  ])('keeps what fits %s', (_, filter, selection, expected) => {
    const shown = filterFindings(found, { ...NO_FILTER, ...filter }, { design: inside, selection });
    expect(shown.map(({ key }) => key)).toEqual(expected);
    expect(isFiltering({ ...NO_FILTER, ...filter })).toBe(Object.keys(filter).length > 0);
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
      'Everywhere in this design',
    ]);
    const form = {
      at: places[0]?.at ?? {},
      reason: 'Planned for spring.',
      author: ' Ada ',
      expires: '2027-03-01',
    };
    const done = applyEdits(design, [waive('w1', 'some-rule', form)]);
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
    const changed = applyEdits(done.ok ? done.value : design, [
      changeWaiver(WaiverId.parse('w1'), {
        at: {},
        reason: 'Later.',
        author: '',
        expires: '',
      }),
    ]);
    expect(changed.ok && Object.values(changed.value.waivers)).toEqual([
      { id: 'w1', rule: 'some-rule', reason: 'Later.' },
    ]);
  });
});
