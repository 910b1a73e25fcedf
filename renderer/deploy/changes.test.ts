import { describe, expect, it } from 'vitest';
import { BlockId, LogicalId } from '#app/design/ids.ts';
import { type Design, emptyDesign } from '#app/design/schema.ts';
import type { Change } from '#app/host/deploy.ts';
import type { ChangeMark } from '../store/deployment-store.ts';
import { changeDetail, groupChanges, markOf, markOnBlock, worstMark } from './changes.ts';
import { checkForm, isReady } from './check-form.ts';
import { replacedStores } from './replaced-stores.ts';

const change = (more: Partial<Change>): Change => ({
  action: 'Modify',
  logicalId: 'Orders',
  physicalId: null,
  type: 'AWS::DynamoDB::Table',
  replacement: 'False',
  properties: [],
  ...more,
});

it.each<[Partial<Change>, ChangeMark]>([
  [{ action: 'Add', replacement: null }, 'added'],
  [{ action: 'Import', replacement: null }, 'added'],
  [{ action: 'Remove', replacement: null }, 'removed'],
  [{ replacement: 'False' }, 'modified'],
  [{ replacement: 'True' }, 'replaced'],
  [{ replacement: 'Conditional' }, 'replaced'],
  [{ action: 'Dynamic', replacement: null }, 'modified'],
])('marks %j as %s', (more, mark) => {
  expect(markOf(change(more))).toBe(mark);
});

it.each<[Partial<Change>, ChangeMark]>([
  [{ replacement: 'True' }, 'replaced'],
  [{ replacement: 'True', logicalId: 'OrdersRole' }, 'modified'],
  [{ replacement: 'Conditional', logicalId: 'OrdersPolicy' }, 'modified'],
  [{ action: 'Remove', logicalId: 'OrdersRole' }, 'removed'],
])('marks the block Orders for %j as %s', (more, mark) => {
  expect(markOnBlock(change(more), 'Orders')).toBe(mark);
});

it.each<[readonly ChangeMark[], ChangeMark | undefined]>([
  [[], undefined],
  [['added', 'added'], 'added'],
  [['added', 'modified'], 'modified'],
  [['removed', 'added'], 'modified'],
  [['added', 'replaced'], 'replaced'],
])('sums %j up as %s', (marks, mark) => {
  expect(worstMark(marks)).toBe(mark);
});

it.each<[Partial<Change>, string]>([
  [{ action: 'Add' }, 'table'],
  [{ properties: ['Timeout'] }, 'Timeout'],
  [{ properties: ['Environment.Variables.A', 'Environment.Variables.B'] }, 'Environment'],
  [{ properties: ['Timeout', 'MemorySize'] }, '2 properties'],
  [{ properties: ['KeySchema'], replacement: 'Conditional' }, 'KeySchema, if needed'],
  [{}, 'table'],
])('tells %j as "%s"', (more, text) => {
  expect(changeDetail(change(more), 'table')).toBe(text);
});

it('groups by mark, in a fixed order, without empty groups', () => {
  const groups = groupChanges([
    change({ action: 'Remove' }),
    change({ action: 'Add' }),
    change({ action: 'Add' }),
  ]);
  expect(groups.map(({ title, changes }) => [title, changes.length])).toEqual([
    ['Added', 2],
    ['Removed', 1],
  ]);
});

describe('replaced stores', () => {
  const block = (id: string, type: string, name: string) => ({
    id: BlockId.parse(id),
    type,
    name,
    logicalId: LogicalId.parse(name),
    position: { x: 0, y: 0 },
    properties: {},
  });
  const table = block('t', 'dynamodb-table', 'Orders');
  const code = block('f', 'lambda-function', 'Charge');
  const design: Design = {
    ...emptyDesign('Shop'),
    blocks: { [table.id]: table, [code.id]: code },
  };
  const snapshot = {
    authors: {
      Orders: { block: table.id },
      OrdersAlarm: { block: table.id },
      Charge: { block: code.id },
    },
    blocks: design.blocks,
    connections: {},
  };

  it.each<[string, Partial<Change>, readonly string[]]>([
    ['a table itself', {}, ['Orders']],
    ['what stands beside a table', { logicalId: 'OrdersAlarm' }, []],
    ['a function', { logicalId: 'Charge' }, []],
    ['what the design does not know', { logicalId: 'Gone' }, []],
    ['a table that is only changed', { replacement: 'False' }, []],
  ])('warns of %s or not', (_, more, names) => {
    expect(replacedStores([change({ replacement: 'True', ...more })], snapshot, design)).toEqual(
      names,
    );
  });
});

describe('the target form', () => {
  const form = {
    target: { profile: '', region: 'eu-west-1', endpoint: '' },
    stack: 'shop',
    values: {},
    parameters: { Image: { Type: 'String', Default: 'nginx' } },
  };

  it.each<[string, Partial<typeof form>]>([
    ['no Region', { target: { ...form.target, region: '' } }],
    [
      'a Region with something behind it',
      { target: { ...form.target, region: 'eu-west-1.example.com' } },
    ],
    ['a Region that is none', { target: { ...form.target, region: 'Ireland' } }],
    ['an endpoint that is no address', { target: { ...form.target, endpoint: 'localhost' } }],
    ['an endpoint of another protocol', { target: { ...form.target, endpoint: 'file:///etc' } }],
    ['a stack name with a space', { stack: 'my shop' }],
    ['a stack name with a digit first', { stack: '1shop' }],
  ])('refuses %s', (_, more) => {
    expect(isReady(checkForm({ ...form, ...more }))).toBe(false);
  });

  it('is ready with defaults, and asks for a value where there is none', () => {
    expect(isReady(checkForm(form))).toBe(true);
    const needed = { ...form, parameters: { Image: { Type: 'String' } } };
    expect(checkForm(needed).parameters).toHaveProperty('Image');
    expect(isReady(checkForm({ ...needed, values: { Image: 'app:1' } }))).toBe(true);
    const sovereign = { ...form.target, region: 'eusc-de-east-1' };
    expect(isReady(checkForm({ ...form, target: sovereign }))).toBe(true);
    const gov = { ...form.target, region: 'us-gov-west-1', endpoint: 'http://127.0.0.1:4566' };
    expect(isReady(checkForm({ ...form, target: gov }))).toBe(true);
  });
});
