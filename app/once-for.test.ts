import { expect, it } from 'vitest';
import { onceFor } from './once-for.ts';

it('computes once for each object, also where there is nothing to say of it', () => {
  const asked: object[] = [];
  const nameOf = onceFor((one: { readonly name?: string }) => {
    asked.push(one);
    return one.name;
  });
  const [named, nameless] = [{ name: 'orders' }, {}];
  expect([nameOf(named), nameOf(nameless), nameOf(named), nameOf(nameless)]).toEqual([
    'orders',
    undefined,
    'orders',
    undefined,
  ]);
  expect(nameOf({ name: 'orders' })).toBe('orders');
  expect(asked).toEqual([named, nameless, { name: 'orders' }]);
});
