// The geometry of the chart: rings cut into equal sectors, clockwise from the top. Pixels and degrees.

export interface Sector {
  readonly from: number;
  readonly to: number;
}

export const INNER = 31;
export const OUTER = 80;

/** Degrees between two sectors. */
const GAP = 3;

export const sectorAt = (index: number, count: number): Sector => ({
  from: (360 / count) * index + GAP / 2,
  to: (360 / count) * (index + 1) - GAP / 2,
});

/** How far from the centre a share reaches: even nothing shows as a sliver. */
export const radiusOf = (share: number): number =>
  INNER + Math.max(share, SLIVER) * (OUTER - INNER);
const SLIVER = 0.04;

/** A closed path round the origin, between two radii. */
export function ringPath({ from, to }: Sector, inner: number, outer: number): string {
  const large = to - from > 180 ? 1 : 0;
  const [a, b, c, d] = [at(from, outer), at(to, outer), at(to, inner), at(from, inner)];
  return `M${a} A${outer} ${outer} 0 ${large} 1 ${b} L${c} A${inner} ${inner} 0 ${large} 0 ${d} Z`;
}

/** An open arc. */
export const arcPath = ({ from, to }: Sector, radius: number): string =>
  `M${at(from, radius)} A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to, radius)}`;

export function pointAt(
  degrees: number,
  radius: number,
): { readonly x: number; readonly y: number } {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
}

const at = (degrees: number, radius: number): string => {
  const { x, y } = pointAt(degrees, radius);
  return `${x} ${y}`;
};

const round = (value: number): number => Math.round(value * 100) / 100;
