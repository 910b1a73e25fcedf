import { expect, it } from 'vitest';
import { trailOf } from './trail.ts';

/** `ab` is a step from a to b. */
const steps = (...names: readonly string[]) =>
  names.map((id) => ({ id, from: id.charAt(0), to: id.charAt(1) }));

it.each<[string, readonly string[], string, readonly string[]]>([
  ['one step', ['ab'], 'path', ['ab']],
  ['steps in any order', ['bc', 'cd', 'ab'], 'path', ['ab', 'bc', 'cd']],
  ['two that answer each other', ['ab', 'ba'], 'circle', ['ab', 'ba']],
  ['a circle from the step given first', ['bc', 'ab', 'ca'], 'circle', ['bc', 'ca', 'ab']],
  ['a step to itself', ['aa'], 'circle', ['aa']],
])('walks %s', (_, given, shape, order) => {
  expect(trailOf(steps(...given))).toEqual({ shape, order });
});

it.each<[string, readonly string[]]>([
  ['nothing', []],
  ['a fork', ['ab', 'ac']],
  ['two ways into one place', ['ac', 'bc']],
  ['two pieces', ['ab', 'cd']],
  ['two circles', ['ab', 'ba', 'cd', 'dc']],
  ['a path beside a circle', ['ab', 'cd', 'dc']],
  ['a path that runs into itself', ['ab', 'bc', 'cb']],
])('does not walk %s', (_, given) => {
  expect(trailOf(steps(...given))).toBeUndefined();
});
