import { describe, expect, it } from 'vitest';
import type { Amendments } from '../design/schema.ts';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { buildGraph } from '../graph/graph.ts';
import type { JsonObject } from '../json.ts';
import { compile } from './compile.ts';
import { contractOf } from './contract.ts';
import type { Author } from './source-map.ts';

const DRAWN: Sketch = {
  blocks: { charge: 'lambda-function', orders: 'dynamodb-table' },
  connections: [['charge', 'reads', 'orders']],
};

/** The sketch's only connection, with these amendments. */
function amend(drawn: Sketch, amendments: Amendments, charge: JsonObject = {}) {
  const plain = sketch(drawn);
  const design = {
    ...plain,
    blocks: Object.fromEntries(
      Object.entries(plain.blocks).map(([id, block]) => [
        id,
        id === 'charge' ? { ...block, properties: { ...block.properties, ...charge } } : block,
      ]),
    ),
    connections: Object.fromEntries(
      Object.entries(plain.connections).map(([id, one]) => [id, { ...one, amendments }]),
    ),
  };
  const graph = buildGraph(design);
  const compilation = compile(design, graph);
  return {
    problems: compilation.problems.map(({ code, message }) => `${code}: ${message}`),
    resources: compilation.stacks[0]?.template.Resources ?? {},
    contract: contractOf(compilation, graph, { connection: 'c1' } as Author), // ids in a sketch are plain text
  };
}

const statements = (resources: ReturnType<typeof amend>['resources']): readonly unknown[] => {
  const { PolicyDocument } = (resources.ChargePolicy?.Properties ?? {}) as {
    PolicyDocument?: { Statement: readonly { Action: unknown }[] };
  };
  return PolicyDocument?.Statement.map(({ Action }) => Action) ?? [];
};

describe('a contract changed by hand', () => {
  it('withholds actions, and says so', () => {
    const { resources, contract } = amend(DRAWN, {
      withheld: ['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan'],
    });
    expect(statements(resources)).toEqual([['dynamodb:ConditionCheckItem', 'dynamodb:GetItem']]);
    expect(contract.lines).toContainEqual({
      kind: 'withhold',
      actions: ['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan'],
    });
  });

  it('makes no policy where everything is withheld', () => {
    const { resources, problems } = amend(DRAWN, {
      withheld: [
        'dynamodb:BatchGetItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:Scan',
      ],
    });
    expect(resources.ChargePolicy).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it('grants other actions on what its own are about', () => {
    const { resources } = amend(DRAWN, { granted: ['dynamodb:DescribeTable'] });
    expect(resources.ChargePolicy?.Properties).toMatchObject({
      PolicyDocument: {
        Statement: [
          {},
          { Action: 'dynamodb:DescribeTable', Resource: { 'Fn::GetAtt': ['Orders', 'Arn'] } },
        ],
      },
    });
  });

  it('has nothing to grant them on where it grants nothing itself', () => {
    const { problems } = amend(
      {
        blocks: { charge: 'lambda-function', bank: 'external-system' },
        connections: [['charge', 'calls', 'bank']],
      },
      { granted: ['dynamodb:Scan'] },
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /charge → bank grants nothing by itself, so there is nothing dynamodb:Scan/,
      ),
    ]);
  });

  it('gives variables other names', () => {
    const { resources, contract } = amend(DRAWN, { variables: { ORDERS_TABLE: 'TABLE_NAME' } });
    expect(resources.Charge?.Properties).toMatchObject({
      Environment: { Variables: { TABLE_NAME: { Ref: 'Orders' } } },
    });
    expect(contract.lines).toContainEqual(
      expect.objectContaining({ name: 'TABLE_NAME', generatedName: 'ORDERS_TABLE' }),
    );
  });
});

describe('two that set one value', () => {
  it('keeps what somebody wrote, and says that a connection would have set it', () => {
    const own = { variables: [{ name: 'ORDERS_TABLE', value: 'mine' }] };
    const { resources, problems } = amend(DRAWN, {}, own);
    expect(resources.Charge?.Properties).toMatchObject({
      Environment: { Variables: { ORDERS_TABLE: 'mine' } },
    });
    expect(problems).toEqual([
      "clash: charge and charge → orders set the variable ORDERS_TABLE to different values: the first one's stays.",
    ]);
  });

  it('is content when they agree', () => {
    const { problems } = amend(
      {
        blocks: { charge: 'lambda-function', orders: 'dynamodb-table' },
        connections: [
          ['charge', 'reads', 'orders'],
          ['charge', 'writes', 'orders'],
        ],
      },
      {},
    );
    expect(problems).toEqual([]);
  });

  it('shows in the contract what an override replaces', () => {
    const plain = sketch(DRAWN);
    const design = {
      ...plain,
      blocks: Object.fromEntries(
        Object.entries(plain.blocks).map(([id, block]) => [
          id,
          id === 'charge'
            ? { ...block, overrides: { '': { 'Environment.Variables.ORDERS_TABLE': 'mine' } } }
            : block,
        ]),
      ),
    };
    const graph = buildGraph(design);
    const { lines } = contractOf(compile(design, graph), graph, { connection: 'c1' } as Author); // as above
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'set', name: 'ORDERS_TABLE', overridden: true }),
    );
  });
});
