import { describe, expect, it } from 'vitest';
import { BlockId } from '../design/ids.ts';
import { sketch } from '../design/testing/sketch.ts';
import { blockDefinition } from './catalog.ts';
import { mayPlace, mayPlaceNew, takerAround } from './may-place.ts';

const design = sketch({
  blocks: {
    vpc: 'vpc',
    public: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'public' } },
    private: { type: 'subnet-tier', parent: 'vpc' },
    web: { type: 'group', parent: 'public' },
    inner: { type: 'group', parent: 'web' },
    'in-vpc': { type: 'group', parent: 'vpc' },
    data: 'group',
    db: { type: 'rds-database', parent: 'data' },
  },
});
const id = (name: string) => BlockId.parse(name);
const word = (answer: ReturnType<typeof mayPlace>) => (answer.allowed ? 'yes' : answer.reason);

const placed = (type: string, container: string | undefined) => {
  const definition = blockDefinition(type);
  if (!definition) throw new Error(`no block ${type}`);
  return word(mayPlaceNew(design, definition, container === undefined ? undefined : id(container)));
};

describe('a group counts as what it lies in', () => {
  it.each([
    ['alb', 'web', /^yes$/],
    ['alb', 'inner', /^yes$/],
    ['lambda-function', 'inner', /^A function goes into a private or isolated tier/],
    ['lambda-function', 'in-vpc', /^Only a subnet tier goes straight into a VPC/],
    ['subnet-tier', 'in-vpc', /^yes$/],
    ['subnet-tier', 'data', /goes into a VPC/],
    ['lambda-function', 'data', /^yes$/],
    ['group', 'public', /^yes$/],
    ['group', 'vpc', /^yes$/],
    ['group', undefined, /^yes$/],
    ['vpc', 'web', /can't stand inside a subnet tier/],
  ])('%s in %s', (type, container, expected) => {
    expect(placed(type, container)).toMatch(expected);
  });

  it('takes what it holds along', () => {
    const data = design.blocks[id('data')];
    expect(data && word(mayPlace(design, data, id('private')))).toBe('yes');
    expect(data && word(mayPlace(design, data, id('public')))).toMatch(/^A database goes into/);
    expect(data && word(mayPlace(design, data, id('vpc')))).toMatch(/^Only a subnet tier goes/);
  });
});

describe('what takes only blocks of a type', () => {
  it.each([
    ['subnet-tier', 'public', 'vpc'],
    ['subnet-tier', 'inner', 'vpc'],
    ['subnet-tier', 'vpc', 'vpc'],
    ['subnet-tier', 'data', undefined],
    ['subnet-tier', undefined, undefined],
    ['alb', 'public', undefined],
  ])('%s, put on %s', (type, place, expected) => {
    const definition = blockDefinition(type);
    if (!definition) throw new Error(`no block ${type}`);
    expect(takerAround(design, definition, place === undefined ? undefined : id(place))?.id).toBe(
      expected,
    );
  });
});
