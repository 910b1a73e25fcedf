import { describe, expect, it } from 'vitest';
import { block, connection, designOf, id } from '#app/layout/testing/small-design.ts';
import { keptSteering, reconnection } from './reconnection.ts';

const reads = connection('fn', 'table', 'reads');
const design = designOf(
  [
    block('fn'),
    block('other'),
    block('table', { type: 'dynamodb-table' }),
    block('bucket', { type: 's3-bucket' }),
    block('queue', { type: 'sqs-queue' }),
    block('people', { type: 'users' }),
  ],
  [reads, connection('other', 'table', 'reads')],
);

const ends = (from: string, to: string) => ({ from: id(from), to: id(to) });

describe('moving an end of a connection', () => {
  it('keeps its kind where that fits', () => {
    const answer = reconnection(design, reads, ends('fn', 'bucket'));
    expect(answer).toMatchObject({ ok: true, value: { kind: 'reads', changes: false } });
  });

  it('takes the likeliest kind where it doesn’t', () => {
    const answer = reconnection(design, reads, ends('fn', 'queue'));
    expect(answer).toMatchObject({ ok: true, value: { changes: true } });
    expect(answer.ok && answer.value.kind).not.toBe('reads');
  });

  it('is refused with the reason where nothing fits, and back to itself', () => {
    expect(reconnection(design, reads, ends('fn', 'people')).ok).toBe(false);
    const itself = reconnection(design, reads, ends('fn', 'fn'));
    expect(itself).toMatchObject({ ok: false, reason: expect.stringContaining('itself') });
  });

  it('makes no second connection of a kind between the same two', () => {
    const answer = reconnection(design, reads, ends('other', 'table'));
    expect(answer.ok && answer.value.kind).not.toBe('reads');
  });

  it('stands not in its own way', () => {
    expect(reconnection(design, reads, ends('fn', 'table'))).toMatchObject({
      ok: true,
      value: { kind: 'reads' },
    });
  });
});

it('keeps the port of the end that stays', () => {
  const steering = {
    from: { side: 'top' as const },
    to: { side: 'left' as const },
    points: [{ x: 0, y: 0 }],
  };
  expect(keptSteering(steering, 'to')).toEqual({ from: { side: 'top' } });
  expect(keptSteering({ points: steering.points }, 'to')).toBeUndefined();
});
