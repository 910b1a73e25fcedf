import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/graph.ts';
import { block, connection, designOf, id } from '../layout/testing/small-design.ts';
import { type Filters, filterDesign, optionsOf } from './filter-design.ts';

const graph = buildGraph({
  ...designOf(
    [
      block('shop', { type: 'microservice', properties: { team: 'Web' } }),
      block('pay', { type: 'microservice', properties: { team: 'Money' } }),
      block('front', { owner: 'shop' }),
      block('charge', { owner: 'pay', environments: { dev: { enabled: false } } }),
      block('orders', { type: 'dynamodb-table', owner: 'pay' }),
      block('lone', { type: 'sqs-queue' }),
    ],
    [connection('front', 'charge'), connection('charge', 'orders', 'reads')],
  ),
  settings: { environments: [{ name: 'dev' }, { name: 'prod' }] },
});
const problems = [
  { rule: 'no-alarms', severity: 'warning', blocks: [id('charge')], connections: [] },
] as const;
const shown = (filters: Filters): string => {
  const { blocks, connections } = filterDesign(graph, filters, problems);
  return [...blocks, ...connections].toSorted().join(' ');
};

describe('filters', () => {
  it.each<[filters: Filters, shown: string]>([
    [{ team: ['Web'] }, 'front shop'],
    [{ team: ['Web', 'Money'] }, 'charge charge-orders front front-charge orders pay shop'],
    [{ category: ['data'] }, 'orders'],
    [{ type: ['lambda-function'] }, 'charge front front-charge'],
    [{ kind: ['reads'] }, 'charge charge-orders orders'],
    [{ severity: ['warning'] }, 'charge'],
    [{ rule: ['no-alarms'], team: ['Web'] }, ''],
    [{ environment: ['dev'], team: ['Money'] }, 'orders pay'],
    [{ team: [''] }, 'lone'],
  ])('%o', (filters, expected) => {
    expect(shown(filters)).toBe(expected);
  });

  it('offers what there is, with how much', () => {
    const options = optionsOf(graph, problems);
    expect(options.get('team')).toEqual([
      { value: 'Money', label: 'Money', count: 3 },
      { value: 'Web', label: 'Web', count: 2 },
      { value: '', label: 'No team', count: 1 },
    ]);
    expect(options.get('kind')?.map(({ count }) => count)).toEqual([1, 1]);
    expect(options.get('severity')).toEqual([{ value: 'warning', label: 'Warnings', count: 1 }]);
  });
});
