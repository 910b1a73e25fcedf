import { describe, expect, it } from 'vitest';
import type { BlockId } from '#app/design/ids.ts';
import { Design, emptyDesign } from '#app/design/schema.ts';
import { buildGraph } from '#app/graph/graph.ts';
import type { Finding } from '#app/rules/finding.ts';
import { blockSeverities } from './block-severities.ts';
import { type OutlineOrder, outlineRows } from './outline-rows.ts';

const block = (id: string, type: string, rest: object = {}) => ({
  id,
  type,
  name: id,
  logicalId: id,
  position: { x: 0, y: 0 },
  properties: {},
  ...rest,
});

const design = Design.parse({
  ...emptyDesign('Test'),
  blocks: Object.fromEntries(
    [
      block('vpc', 'vpc', { position: { x: 0, y: 100 } }),
      block('tier', 'subnet-tier', { parent: 'vpc' }),
      block('web', 'ecs-service', { parent: 'tier', owner: 'shop', position: { x: 200, y: 0 } }),
      block('nat', 'ecs-service', { parent: 'tier', position: { x: 0, y: 0 } }),
      block('shop', 'microservice', { position: { x: 0, y: 50 } }),
      block('users', 'users'),
    ].map((one) => [one.id, one]),
  ),
});

const finding = (severity: Finding['severity'], id: string, waived = false): Finding => ({
  key: `${severity} ${id}`,
  rule: 'rule',
  severity,
  message: '',
  blocks: [id as BlockId], // the test's own ids
  connections: [],
  source: 'design',
  fixes: [],
  ...(waived && { waiver: 'w' as NonNullable<Finding['waiver']> }), // ditto
});

interface Options {
  readonly by?: OutlineOrder;
  readonly filter?: string;
  readonly folded?: readonly string[];
  readonly findings?: readonly Finding[];
}

const rowsOf = ({ by = 'place', filter = '', folded = [], findings = [] }: Options) =>
  outlineRows({
    graph: buildGraph(design),
    by,
    filter,
    folded: new Set(folded as readonly BlockId[]), // the test's own ids
    selected: new Set(),
    severities: blockSeverities(findings),
  });
const drawn = (options: Options): string[] =>
  rowsOf(options).map(({ level, label }) => `${'  '.repeat(level - 1)}${label}`);

describe('outlineRows', () => {
  it.each<[string, Options, string[]]>([
    ['by place', {}, ['users', 'shop', 'vpc', '  tier', '    nat', '    web']],
    [
      'by microservice',
      { by: 'microservice' },
      ['users', 'shop', '  web', 'vpc', '  tier', '    nat'],
    ],
    ['folded', { folded: ['tier'] }, ['users', 'shop', 'vpc', '  tier']],
    ['filtered, with what holds it', { filter: 'WEB' }, ['vpc', '  tier', '    web']],
    ['filtered through folds', { filter: 'nat', folded: ['vpc'] }, ['vpc', '  tier', '    nat']],
  ])('%s', (_, options, expected) => {
    expect(drawn(options)).toEqual(expected);
  });

  it('shows the worst open finding, of what is inside too while folded', () => {
    const findings = [
      finding('warning', 'nat'),
      finding('error', 'web'),
      finding('info', 'tier'),
      finding('error', 'users', true),
    ];
    const marks = (options: Options) =>
      Object.fromEntries(rowsOf({ ...options, findings }).map((row) => [row.id, row.severity]));
    expect(marks({})).toMatchObject({
      nat: 'warning',
      web: 'error',
      tier: 'info',
      users: undefined,
    });
    expect(marks({ folded: ['vpc'] })).toEqual({ users: undefined, shop: undefined, vpc: 'error' });
  });
});
