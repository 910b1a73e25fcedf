// Ranges of IPv4 addresses as numbers: where they begin, how large they are, and which is free.
import { liesIn, networkCidr, overlap } from '../../catalog/network/cidr-plan.ts';

const prefixOf = (cidr: string): number => Number(cidr.split('/')[1]);

export const sizeOfRange = (cidr: string): number => 2 ** (32 - prefixOf(cidr));

export const startOfRange = (cidr: string): number =>
  (networkCidr(cidr).split('/')[0] ?? '')
    .split('.')
    .reduce((sum, byte) => sum * 256 + Number(byte), 0);

/** The first range as large as `wanted` that lies in one of `inside` and overlaps none of `taken`. */
export function freeSubnet(
  wanted: string,
  inside: readonly string[],
  taken: readonly string[],
): string | undefined {
  const size = sizeOfRange(wanted);
  for (const range of inside) {
    const end = startOfRange(range) + sizeOfRange(range);
    for (let start = startOfRange(range); start + size <= end; start += size) {
      const candidate = `${dotted(start)}/${prefixOf(wanted)}`;
      if (liesIn(candidate, range) && !taken.some((one) => overlap(one, candidate)))
        return candidate;
    }
  }
  return undefined;
}

const dotted = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
