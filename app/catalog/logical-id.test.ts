import { describe, expect, it } from 'vitest';
import { LogicalId } from '../design/ids.ts';
import { sketch } from '../design/testing/sketch.ts';
import { chooseConnectionLogicalId, chooseLogicalId, newBlockName } from './logical-id.ts';
import { SUFFIXES } from './suffixes.ts';

const empty = sketch({ blocks: {} });

describe('chooseLogicalId', () => {
  it.each([
    ['order-events', 'OrderEvents'],
    ['Shop API 2', 'ShopAPI2'],
    ['Crème brûlée', 'CremeBrulee'],
    ["customer's orders", 'CustomersOrders'],
    ['2nd queue', 'NdQueue'],
    ['注文', 'Queue'],
    ['', 'Queue'],
  ])('%j → %s', (name, expected) => {
    expect(chooseLogicalId(empty, name, 'sqs-queue')).toBe(expected);
  });

  it('numbers an id that is taken, by a block or a connection, whatever its case', () => {
    const design = sketch({ blocks: { orders: 'sqs-queue', ORDERS2: 'sqs-queue' } });
    expect(chooseLogicalId(design, 'Orders')).toBe('Orders3');
  });

  it.each(['orders-logs', 'orders-role', 'Orders dead letter'])(
    'never makes %s a neighbour whose resources Orders could want',
    (name) => {
      const design = sketch({ blocks: { orders: 'lambda-function' } });
      const chosen = chooseLogicalId(design, name);
      const theirs = new Set<string>(SUFFIXES.map((suffix) => `Orders${suffix}`));
      expect(SUFFIXES.filter((suffix) => theirs.has(chosen + suffix))).toEqual([]);
    },
  );

  it('stays within the schema, however long the name is', () => {
    expect(LogicalId.safeParse(chooseLogicalId(empty, 'long '.repeat(80))).success).toBe(true);
  });
});

describe('chooseConnectionLogicalId', () => {
  it('is made of both ends, and numbered when there is one already', () => {
    const design = sketch({ blocks: { checkout: 'sqs-queue', charge: 'lambda-function' } });
    const { checkout, charge } = Object.fromEntries(
      Object.values(design.blocks).map((block) => [block.name, block]),
    );
    if (!checkout || !charge) throw new Error('both were drawn');
    const first = chooseConnectionLogicalId(design, checkout, charge);
    expect(first).toBe('CheckoutToCharge');
    const drawn = sketch({
      blocks: { checkout: 'sqs-queue', 'checkout-to-charge': 'lambda-function' },
    });
    expect(chooseConnectionLogicalId(drawn, checkout, charge)).toBe('CheckoutToCharge2');
  });
});

describe('newBlockName', () => {
  it('counts from the second on', () => {
    const design = sketch({ blocks: { queue: 'sqs-queue', 'Queue 2': 'sqs-queue' } });
    expect(newBlockName(empty, { newName: 'queue' })).toBe('queue');
    expect(newBlockName(design, { newName: 'queue' })).toBe('queue 3');
  });
});
