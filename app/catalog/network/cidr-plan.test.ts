import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIERS } from '../traits/network.ts';
import { networkCidr, subnetCidr, VPC_CIDR, VPC_PREFIX, ZONES } from './cidr-plan.ts';

const bounds = (cidr: string): { readonly first: number; readonly last: number } => {
  const [address = '', prefix] = cidr.split('/');
  const first = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
  return { first, last: first + 2 ** (32 - Number(prefix)) - 1 };
};

describe('the address plan of a VPC', () => {
  it.each([
    ['10.0.0.0/16', 'public', 'A', '10.0.0.0/20'],
    ['10.0.0.0/16', 'private', 'B', '10.0.80.0/20'],
    ['10.0.0.0/16', 'isolated', 'C', '10.0.160.0/20'],
    ['172.16.4.0/22', 'public', 'B', '172.16.4.64/26'],
    ['192.168.255.0/24', 'isolated', 'C', '192.168.255.160/28'],
    ['10.0.77.9/16', 'public', 'A', '10.0.0.0/20'],
  ] as const)('%s, %s, zone %s → %s', (vpc, tier, zone, expected) => {
    expect(subnetCidr(vpc, tier, zone)).toBe(expected);
  });

  it('rounds an address down to where its network starts', () => {
    expect(networkCidr('10.1.2.3/16')).toBe('10.1.0.0/16');
  });

  it.each(['10.0.0.0/15', '10.0.0.0/25', '10.0.0.256/16', '10.0.0/16', 'ten', ''])(
    'refuses %j',
    (cidr) => expect(VPC_CIDR.test(cidr)).toBe(false),
  );

  it('keeps every subnet inside the VPC and apart from the others', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const cidrs = fc
      .tuple(byte, byte, byte, byte, fc.integer({ min: VPC_PREFIX.least, max: VPC_PREFIX.most }))
      .map(([a, b, c, d, prefix]) => `${a}.${b}.${c}.${d}/${prefix}`);
    fc.assert(
      fc.property(cidrs, (cidr) => {
        expect(VPC_CIDR.test(cidr)).toBe(true);
        const vpc = bounds(networkCidr(cidr));
        const subnets = TIERS.flatMap((tier) =>
          ZONES.map((zone) => bounds(subnetCidr(cidr, tier, zone))),
        ).toSorted((a, b) => a.first - b.first);
        for (const [index, { first, last }] of subnets.entries()) {
          expect(first).toBeGreaterThan(
            index === 0 ? vpc.first - 1 : (subnets[index - 1]?.last ?? 0),
          );
          expect(last).toBeLessThanOrEqual(vpc.last);
        }
      }),
    );
  });
});
