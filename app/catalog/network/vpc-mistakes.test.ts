import { describe, expect, it } from 'vitest';
import { freeRange, vpcMistakes } from './vpc-mistakes.ts';
import { vpcProperties } from './vpc-properties.ts';

const mistakes = (
  chosen: Parameters<typeof vpcProperties.parse>[0],
  others: Parameters<typeof vpcMistakes>[1] = [],
): readonly string[] =>
  vpcMistakes(vpcProperties.parse(chosen), others).map(
    ({ property, message }) => `${property}: ${message}`,
  );

describe('the addresses of a VPC', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['planned ones', {}, []],
    ['ranges inside and apart', { privateSubnets: ['10.0.48.0/22', '10.0.52.0/22'] }, []],
    [
      'a range outside the VPC',
      { privateSubnets: ['10.1.0.0/20'] },
      ['privateSubnets: 10.1.0.0/20 lies outside the VPC, which is 10.0.0.0/16'],
    ],
    [
      'a range on a planned one',
      { privateSubnets: ['10.0.0.0/20'] },
      ['privateSubnets: 10.0.0.0/20 overlaps 10.0.0.0/20, the public subnet of zone A'],
    ],
    [
      'two ranges on each other',
      { isolatedSubnets: ['10.0.192.0/20', '10.0.192.0/24'] },
      [
        'isolatedSubnets: 10.0.192.0/20 overlaps 10.0.192.0/24, the isolated subnet of zone B',
        'isolatedSubnets: 10.0.192.0/24 overlaps 10.0.192.0/20, the isolated subnet of zone A',
      ],
    ],
    [
      'more ranges than zones',
      { publicSubnets: ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24'] },
      ['publicSubnets: there are 3 ranges for 2 zones'],
    ],
  ])('%s', (_, chosen, expected) => {
    expect(mistakes(chosen)).toEqual(expected);
  });

  it('keep apart from another VPC’s, and say what is free', () => {
    expect(mistakes({}, [{ name: 'old', cidr: '10.0.128.0/20' }])).toEqual([
      'cidr: 10.0.0.0/16 overlaps 10.0.128.0/20 of old: the two could never be connected. Choose another range, such as 10.1.0.0/16',
    ]);
    expect(mistakes({}, [{ name: 'old', cidr: '10.1.0.0/16' }])).toEqual([]);
  });
});

describe('freeRange', () => {
  it('is the first that overlaps none', () => {
    expect(freeRange([])).toBe('10.0.0.0/16');
    expect(freeRange(['10.0.0.0/16', '10.1.200.0/24'])).toBe('10.2.0.0/16');
  });
});
