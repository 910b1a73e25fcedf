import { expect, it } from 'vitest';
import { BlockId, ConnectionId, LogicalId } from '#app/design/ids.ts';
import { type Design, emptyDesign } from '#app/design/schema.ts';
import type { Command } from '../commands/command.ts';
import { findEntries } from './entries.ts';

const command = (label: string, group: string, more: Partial<Command> = {}): Command => ({
  id: label,
  label,
  group,
  scope: 'window',
  run: () => {},
  ...more,
});
const commands = [
  command('Save', 'Design'),
  command('Undo', 'Edit', { enabled: () => false }),
  command('Move left', 'Edit', { hidden: true }),
  command('Save as…', 'Design'),
  command('Zoom in', 'View'),
];
const design: Design = {
  ...emptyDesign('Shop'),
  blocks: Object.fromEntries(
    ['pre-orders', 'orders', 'charge'].map((name) => [
      BlockId.parse(name),
      {
        id: BlockId.parse(name),
        type: 'sqs-queue',
        name,
        logicalId: LogicalId.parse('X'),
        position: { x: 0, y: 0 },
        properties: {},
      },
    ]),
  ),
};
const labels = (query: string) => {
  const { groups, blocks } = findEntries(query, commands, design);
  return [
    ...groups.map((g) => [g.title, ...g.commands.map((c) => c.label)]),
    blocks.map((b) => b.name),
  ];
};

it.each([
  [
    '',
    [
      ['Design', 'Save', 'Save as…'],
      ['View', 'Zoom in'],
      ['charge', 'orders', 'pre-orders'],
    ],
  ],
  ['save AS', [['Design', 'Save as…'], []]],
  ['design save', [['Design', 'Save', 'Save as…'], []]],
  ['order', [['orders', 'pre-orders']]],
  ['undo', [[]]],
  ['queue', [['orders', 'charge', 'pre-orders'].toSorted()]],
  ['move', [[]]],
])('finds for "%s"', (query, expected) => {
  expect(labels(query)).toEqual(expected);
});

it('finds what is written at blocks and connections, and says where', () => {
  const id = BlockId.parse;
  const noted: Design = {
    ...design,
    blocks: {
      ...design.blocks,
      ...Object.fromEntries(
        Object.values(design.blocks)
          .filter(({ name }) => name === 'charge')
          .map((block) => [block.id, { ...block, notes: 'Ask Ada' }]),
      ),
    },
    connections: {
      [ConnectionId.parse('c')]: {
        id: ConnectionId.parse('c'),
        kind: 'calls',
        from: id('charge'),
        to: id('orders'),
        logicalId: LogicalId.parse('C'),
        label: 'asks Ada',
        properties: {},
      },
    },
  };
  const found = findEntries('ada', commands, noted);
  expect(found.blocks).toMatchObject([{ name: 'charge', where: 'Notes: Ask Ada' }]);
  expect(found.connections).toEqual([
    { id: 'c', name: 'charge → orders', where: 'Label: asks Ada' },
  ]);
});

it('lists commands as the menus do, whoever registered first', () => {
  const late = ['document.save-all', 'document.save', 'document.new'].map((id) =>
    command(id, 'Design', { id }),
  );
  const [group] = findEntries('document', late, design).groups;
  expect(group?.commands.map(({ id }) => id)).toEqual([
    'document.new',
    'document.save',
    'document.save-all',
  ]);
});
