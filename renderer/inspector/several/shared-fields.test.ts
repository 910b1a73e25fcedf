import { describe, expect, it } from 'vitest';
import { BlockId } from '#app/design/ids.ts';
import { sketch } from '#app/design/testing/sketch.ts';
import { sharedFields, sharedValue } from './shared-fields.ts';

const { blocks } = sketch({
  blocks: {
    charge: { type: 'lambda-function', properties: { memory: 256, timeout: 10 } },
    notify: { type: 'lambda-function', properties: { memory: 512, timeout: 10 } },
    ship: 'lambda-function',
    parcels: 's3-bucket',
    events: 'sqs-queue',
    raw: 'AWS::SQS::Queue',
    odd: 'from-the-future',
  },
  settings: { environments: [{ name: 'dev' }] },
});
const pick = (...names: readonly string[]) =>
  names.flatMap((name) => blocks[BlockId.parse(name)] ?? []);
const names = (...of: readonly string[]) =>
  sharedFields(pick(...of), undefined).map(({ name }) => name);
const value = (field: string, ...of: readonly string[]) => {
  const found = sharedFields(pick(...of), undefined).find(({ name }) => name === field);
  return found && sharedValue(pick(...of), found, undefined);
};

describe('fields several blocks share', () => {
  it('are all that apply, of blocks of one type', () => {
    expect(names('charge', 'notify')).toEqual(expect.arrayContaining(['memory', 'timeout']));
  });

  it('are those of the same name and kind, of blocks of different types', () => {
    const shared = names('parcels', 'events');
    expect(shared).not.toContain('fifo');
    expect(shared.every((name) => names('events', 'events').includes(name))).toBe(true);
  });

  it('are none where a form isn’t made of a schema', () => {
    expect(names('charge', 'raw')).toEqual([]);
    expect(names('odd', 'charge')).toEqual([]);
  });
});

describe('what several blocks hold', () => {
  it('is one value where all hold it', () => {
    expect(value('timeout', 'charge', 'notify')).toEqual({ mixed: false, value: 10 });
  });

  it('is mixed where they differ, a default counting as held', () => {
    expect(value('memory', 'notify', 'charge')).toEqual({ mixed: true, values: [256, 512] });
    expect(value('timeout', 'charge', 'ship')).toMatchObject({ mixed: true });
  });

  it('is the default where none chose', () => {
    expect(value('timeout', 'ship')).toEqual({ mixed: false, value: undefined });
  });
});
