import { describe, expect, it } from 'vitest';
import { BlockId } from '../design/ids.ts';
import type { Block, Design } from '../design/schema.ts';
import { emptyDesign } from '../design/schema.ts';
import { sketch } from '../design/testing/sketch.ts';
import { applyEdits } from './apply.ts';
import {
  copyOf,
  type Fragment,
  type PasteOptions,
  pasteable,
  readFragment,
  writeFragment,
} from './clipboard.ts';

const block = (text: string): BlockId => BlockId.parse(text);

const shop = sketch({
  blocks: {
    vpc: { type: 'vpc', at: [100, 100] },
    private: { type: 'subnet-tier', parent: 'vpc', at: [10, 40] },
    payments: 'microservice',
    cluster: { type: 'ecs-cluster', at: [0, 600] },
    web: {
      type: 'ecs-service',
      parent: 'private',
      owner: 'payments',
      at: [50, 20],
      properties: { cluster: 'cluster' },
      overrides: { '': { Tag: { 'Fn::GetAtt': ['RawRole', 'Arn'] } } },
    },
    'web-2': { type: 'lambda-function', at: [300, 600] },
    raw: {
      type: 'AWS::SNS::Topic',
      at: [40, 700],
      properties: {
        own: { Ref: 'Raw' },
        role: { 'Fn::GetAtt': ['WebTaskRole', 'Arn'] },
        dotted: { 'Fn::GetAtt': 'Web.Name' },
        text: { 'Fn::Sub': 'a ${Web}-${Web.Name}-${!Web}-${AWS::Region}' },
        listed: { 'Fn::Sub': ['${Web} ${Other}', { Other: { Ref: 'Web' } }] },
        outside: [{ Ref: 'Cluster' }],
      },
    },
  },
  connections: [
    ['web', 'calls', 'web-2', { timeout: 3 }],
    ['web', 'calls', 'raw'],
  ],
});

function counter(): () => string {
  let count = 0;
  return () => `new-${++count}`;
}

function paste(design: Design, fragment: Fragment, options: Partial<PasteOptions> = {}): Design {
  const args = pasteable(design, fragment, { newId: counter(), ...options });
  const result = applyEdits(design, [{ edit: 'paste', args }]);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const newBlocks = (before: Design, after: Design): { [name: string]: Block } =>
  Object.fromEntries(
    Object.values(after.blocks)
      .filter(({ id }) => !before.blocks[id])
      .map((one) => [one.name, one]),
  );

describe('copyOf', () => {
  it('takes what is inside, and the connections between what it took', () => {
    const fragment = copyOf(shop, [block('vpc'), block('web-2'), block('gone')]);
    expect(fragment.blocks.map(({ id }) => id).toSorted()).toEqual([
      'private',
      'vpc',
      'web',
      'web-2',
    ]);
    expect(fragment.connections.map(({ id }) => id)).toEqual(['c1']);
  });

  it('gives blocks without their container canvas coordinates', () => {
    expect(copyOf(shop, [block('web')]).blocks[0]?.position).toEqual({ x: 160, y: 160 });
  });

  it('travels as text, and nothing else is taken for it', () => {
    const fragment = copyOf(shop, [block('vpc')]);
    expect(readFragment(writeFragment(fragment))).toEqual({ ok: true, value: fragment });
    for (const text of ['', 'hello', '[1]', '{"blocks":[]}'])
      expect(readFragment(text)).toBeUndefined();
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 90)],
    ['a block without an id', (text: string) => text.replace('"id":"vpc",', '')],
  ])('says so when it is damaged: %s', (_, damage) => {
    const text = damage(writeFragment(copyOf(shop, [block('vpc')])));
    expect(readFragment(text)).toMatchObject({ ok: false, failure: { code: 'broken' } });
  });
});

describe('pasteable', () => {
  it('renames ids, names and logical ids that are taken', () => {
    const made = newBlocks(shop, paste(shop, copyOf(shop, [block('web'), block('web-2')])));
    expect(Object.keys(made).toSorted()).toEqual(['web 2', 'web-3']);
    expect(made['web-3']).toMatchObject({ type: 'lambda-function', logicalId: 'Web3' });
    // Web2 is web-2's.
    expect(made['web 2']).toMatchObject({ type: 'ecs-service', logicalId: 'Web22' });
  });

  it('keeps names in a design that has none of them', () => {
    const made = newBlocks(
      emptyDesign('New'),
      paste(emptyDesign('New'), copyOf(shop, [block('vpc')])),
    );
    expect(Object.values(made).map(({ name, logicalId }) => [name, logicalId])).toEqual([
      ['private', 'Private'],
      ['vpc', 'Vpc'],
      ['web', 'Web'],
    ]);
  });

  it('points inside: containment, connections, properties, logical ids', () => {
    const after = paste(
      shop,
      copyOf(shop, [block('vpc'), block('cluster'), block('raw'), block('payments')]),
    );
    const made = newBlocks(shop, after);
    expect(made.private?.parent).toBe(made['vpc 2']?.id);
    expect(made['web 2']).toMatchObject({
      parent: made.private?.id,
      owner: made['payments 2']?.id,
      position: { x: 50, y: 20 },
      properties: { cluster: made['cluster 2']?.id },
      // No block of the fragment makes RawRole2 or the like but `raw`, whose role it would be.
      overrides: { '': { Tag: { 'Fn::GetAtt': ['Raw2Role', 'Arn'] } } },
    });
    expect(made['raw 2']?.properties).toEqual({
      own: { Ref: 'Raw2' },
      role: { 'Fn::GetAtt': ['Web22TaskRole', 'Arn'] },
      dotted: { 'Fn::GetAtt': 'Web22.Name' },
      text: { 'Fn::Sub': 'a ${Web22}-${Web22.Name}-${!Web}-${AWS::Region}' },
      listed: { 'Fn::Sub': ['${Web22} ${Other}', { Other: { Ref: 'Web22' } }] },
      outside: [{ Ref: 'Cluster2' }],
    });
    const lines = Object.values(after.connections).filter(({ id }) => !shop.connections[id]);
    expect(lines).toMatchObject([{ from: made['web 2']?.id, to: made['raw 2']?.id }]);
  });

  it('points outside where that is here, and nowhere where it is not', () => {
    const fragment = copyOf(shop, [block('web')]);
    expect(newBlocks(shop, paste(shop, fragment))['web 2']).toMatchObject({
      parent: 'private',
      owner: 'payments',
      properties: { cluster: 'cluster' },
    });
    const alone = newBlocks(emptyDesign('New'), paste(emptyDesign('New'), fragment)).web;
    expect(alone).not.toHaveProperty('parent');
    expect(alone).not.toHaveProperty('owner');
    expect(alone?.properties).toEqual({});
  });

  it('keeps two copies of one name apart', () => {
    const twice = paste(paste(shop, copyOf(shop, [block('raw')])), copyOf(shop, [block('raw')]), {
      newId: () => 'other',
    });
    expect(Object.values(twice.blocks).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['raw', 'raw 2', 'raw 3']),
    );
  });

  it.each([
    ['where it was', {}, { x: 160, y: 160 }, 'private'],
    ['at a point of the canvas', { at: { x: 7, y: 9 }, parent: null }, { x: 7, y: 9 }, undefined],
    [
      'at a point of a container',
      { at: { x: 300, y: 200 }, parent: block('vpc') },
      { x: 300, y: 200 },
      'vpc',
    ],
  ])('puts the copy %s', (_, options, absolute, parent) => {
    const made = newBlocks(shop, paste(shop, copyOf(shop, [block('web')]), options))['web 2'];
    const origin = { private: { x: 110, y: 140 }, vpc: { x: 100, y: 100 }, canvas: { x: 0, y: 0 } };
    const { x, y } = origin[(parent ?? 'canvas') as keyof typeof origin]; // one of the three
    expect(made?.parent).toBe(parent);
    expect(made?.position).toEqual({ x: absolute.x - x, y: absolute.y - y });
  });
});

describe('parameters', () => {
  const source = sketch({
    blocks: {
      queue: { type: 'AWS::SQS::Queue', properties: { QueueName: { Ref: 'Stage' } } },
      other: { type: 'AWS::SNS::Topic', properties: { TopicName: { Ref: 'Mail' } } },
    },
    parameters: { Stage: { default: 'dev' }, Mail: {} },
  });
  const fragment = copyOf(source, [block('queue')]);
  const named = (design: Design): unknown =>
    Object.values(design.blocks).find(({ type }) => type === 'AWS::SQS::Queue')?.properties
      .QueueName;

  it('go along where a copied block names them', () => {
    const there = paste(emptyDesign('Other'), fragment);
    expect(Object.values(there.parameters)).toEqual([
      expect.objectContaining({ name: 'Stage', default: 'dev' }),
    ]);
    expect(named(there)).toEqual({ Ref: 'Stage' });
  });

  it('are the design’s own where it has the same', () => {
    expect(paste(source, fragment).parameters).toBe(source.parameters);
  });

  it('get a new name where another has theirs', () => {
    const here = sketch({ blocks: {}, parameters: { Stage: { default: 'prod' } } });
    const there = paste(here, fragment);
    expect(Object.values(there.parameters).map(({ name }) => name)).toEqual(['Stage', 'Stage2']);
    expect(named(there)).toEqual({ Ref: 'Stage2' });
  });
});

it('holds no copy where it is', () => {
  const held = sketch({ blocks: { vpc: { type: 'vpc', locked: true } } });
  const after = paste(held, copyOf(held, [block('vpc')]));
  expect(Object.values(newBlocks(held, after))[0]).not.toHaveProperty('locked');
});
