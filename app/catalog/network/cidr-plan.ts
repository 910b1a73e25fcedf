// Where each subnet of a VPC lies. Every tier and Availability Zone has a place of its own whether
// it is used or not, so that adding a zone or a tier never moves a subnet that is deployed.
import { TIERS, type Tier } from '../traits/network.ts';

export const ZONES = ['A', 'B', 'C'] as const;
export type Zone = (typeof ZONES)[number];

/** Places a VPC is divided into: four a tier (one spare), and four spare ones. */
const PLACES = 16;
const PLACES_PER_TIER = 4;
const BITS_PER_PLACE = Math.log2(PLACES);

/** Sizes that leave room for sixteen subnets of at least /28, the smallest EC2 takes. */
export const VPC_PREFIX = { least: 16, most: 24 } as const;

export const VPC_CIDR = new RegExp(
  String.raw`^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)/(?:1[6-9]|2[0-4])$`,
);

/** `10.0.0.0/16`, `private`, `B` → `10.0.80.0/20`. The address is rounded down to the VPC's start. */
export function subnetCidr(vpc: string, tier: Tier, zone: Zone): string {
  const { start, prefix } = parse(vpc);
  const subnetPrefix = prefix + BITS_PER_PLACE;
  const place = TIERS.indexOf(tier) * PLACES_PER_TIER + ZONES.indexOf(zone);
  return `${dotted(start + place * 2 ** (32 - subnetPrefix))}/${subnetPrefix}`;
}

/** A subnet's range: /16 to /28. Source: VPC user guide, "Subnet CIDR blocks". */
export const SUBNET_CIDR = new RegExp(
  String.raw`^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)/(?:1[6-9]|2[0-8])$`,
);

/** Whether `inner` lies wholly in `outer`. */
export function liesIn(inner: string, outer: string): boolean {
  const [a, b] = [bounds(inner), bounds(outer)];
  return a.first >= b.first && a.last <= b.last;
}

export function overlap(one: string, other: string): boolean {
  const [a, b] = [bounds(one), bounds(other)];
  return a.first <= b.last && b.first <= a.last;
}

function bounds(cidr: string): { readonly first: number; readonly last: number } {
  const { start, prefix } = parse(cidr);
  return { first: start, last: start + 2 ** (32 - prefix) - 1 };
}

/** The block as EC2 wants it: without bits beyond its prefix. */
export function networkCidr(vpc: string): string {
  const { start, prefix } = parse(vpc);
  return `${dotted(start)}/${prefix}`;
}

function parse(cidr: string): { readonly start: number; readonly prefix: number } {
  const [address = '', length = ''] = cidr.split('/');
  const prefix = Number(length);
  const size = 2 ** (32 - prefix);
  const number = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
  return { start: Math.floor(number / size) * size, prefix };
}

const dotted = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
