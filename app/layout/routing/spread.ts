// Ends that share a side of a block are spread along it, in an order that keeps their lines from
// crossing. Several lines of one kind from one block leave together and part later, or come from many
// and arrive together: a trunk.

import type { End } from './candidates.ts';
import type { Chosen } from './choose-sides.ts';
import { endAt, sharedEnd, sideKey } from './choose-sides.ts';
import { bearing, isHorizontal, LEAST_APART, portAt, reach } from './sides.ts';

interface Slot {
  readonly ends: SideEnd[];
  readonly bearing: number;
  readonly straight: boolean;
  readonly offset: number;
  readonly fixed: boolean;
}

interface SideEnd {
  readonly chosen: Chosen;
  readonly end: 'from' | 'to';
}

const WISHED_APART = 24;

export function spread(all: readonly Chosen[]): readonly Chosen[] {
  const sides = new Map<string, SideEnd[]>();
  for (const chosen of all)
    for (const end of ['from', 'to'] as const) {
      const key = sideKey(chosen[end].id, chosen[end].side);
      const list = sides.get(key);
      if (list) list.push({ chosen, end });
      else sides.set(key, [{ chosen, end }]);
    }
  const offsets = new Map<string, number>();
  const alone = new Set<string>();
  for (const ends of sides.values()) {
    const slots = slotsOf(ends);
    spreadOffsets(slots).forEach((offset, index) => {
      for (const { chosen, end } of slots[index]?.ends ?? []) {
        offsets.set(endKey(chosen, end), offset);
        if (slots.length === 1) alone.add(endKey(chosen, end));
      }
    });
  }
  return all.map((chosen) => {
    const moved = (end: 'from' | 'to'): End => {
      const { id, rect, side } = chosen[end];
      if (chosen[end].fixed) return chosen[end];
      return endAt(id, rect, side, offsets.get(endKey(chosen, end)) ?? 0);
    };
    return keepStraight({ ...chosen, from: moved('from'), to: moved('to') }, alone);
  });
}

const endKey = (chosen: Chosen, end: 'from' | 'to'): string => `${end} ${chosen.request.id}`;

function slotsOf(ends: readonly SideEnd[]): readonly Slot[] {
  const slots: Slot[] = [];
  const trunks = new Map<string, Slot>();
  for (const one of ends) {
    const { chosen, end } = one;
    const here = chosen[end];
    const there = chosen[end === 'from' ? 'to' : 'from'];
    const shares = end === sharedEnd(chosen.request);
    const known = shares ? trunks.get(chosen.request.trunk) : undefined;
    const shared = here.fixed ? undefined : known;
    if (shared) {
      shared.ends.push(one);
      continue;
    }
    const middle = portAt(here.rect, here.side, 0);
    const slot: Slot = {
      ends: [one],
      bearing: bearing(middle, here.side, there.port),
      straight: chosen.straight,
      offset: isHorizontal(here.side) ? here.port.y - middle.y : here.port.x - middle.x,
      fixed: here.fixed === true,
    };
    slots.push(slot);
    if (shares && !known) trunks.set(chosen.request.trunk, slot);
  }
  return slots.toSorted((a, b) => a.bearing - b.bearing || compareIds(a.ends[0], b.ends[0]));
}

const compareIds = (a: SideEnd | undefined, b: SideEnd | undefined): number =>
  (a?.chosen.request.id ?? '') < (b?.chosen.request.id ?? '') ? -1 : 1;

/** What a hand put somewhere stays; the others are spread as if alone, and then step aside. */
function spreadOffsets(slots: readonly Slot[]): readonly number[] {
  const fixed = slots.filter((slot) => slot.fixed);
  if (fixed.length === 0) return spreadFree(slots);
  const free = slots.filter((slot) => !slot.fixed);
  const wished = spreadFree(free);
  const taken = fixed.map(({ offset }) => offset);
  const found = new Map<Slot, number>(fixed.map((slot) => [slot, slot.offset]));
  free.forEach((slot, index) => {
    const offset = besideTaken(slot, wished[index] ?? 0, taken);
    taken.push(offset);
    found.set(slot, offset);
  });
  return slots.map((slot) => found.get(slot) ?? 0);
}

function besideTaken(slot: Slot, wished: number, taken: readonly number[]): number {
  const side = slot.ends[0];
  if (!side) return wished;
  const most = reach(side.chosen[side.end].rect, side.chosen[side.end].side);
  for (const apart of [LEAST_APART, LEAST_APART / 2])
    for (let aside = 0; aside <= 2 * most; aside += 4)
      for (const offset of [wished - aside, wished + aside])
        if (Math.abs(offset) <= most && taken.every((other) => Math.abs(other - offset) >= apart))
          return offset;
  return wished;
}

/** A lone straight line stays where it is straight, and the others keep away from it. */
function spreadFree(slots: readonly Slot[]): readonly number[] {
  const [first] = slots;
  const side = first?.ends[0];
  if (!first || !side) return [];
  if (slots.length === 1) return [first.offset];
  const { rect, side: name } = side.chosen[side.end];
  const most = reach(rect, name);
  const apart = Math.min(WISHED_APART, (2 * most) / (slots.length - 1));
  const even = slots.map((_, index) => (index - (slots.length - 1) / 2) * apart);
  const straight = slots.filter((slot) => slot.straight);
  const anchor = straight.length === 1 && straight[0] ? slots.indexOf(straight[0]) : -1;
  if (anchor < 0) return even;
  const shift = (straight[0]?.offset ?? 0) - (even[anchor] ?? 0);
  const shifted = even.map((offset) => offset + shift);
  const fits = shifted.every((offset) => Math.abs(offset) <= most + 0.5);
  return fits ? shifted : even;
}

/** An end that is alone on its side follows the other one, so that a straight line stays straight. */
function keepStraight(chosen: Chosen, alone: ReadonlySet<string>): Chosen {
  if (!chosen.straight) return chosen;
  const axis = isHorizontal(chosen.from.side) ? 'y' : 'x';
  if (chosen.from.port[axis] === chosen.to.port[axis]) return chosen;
  for (const end of ['from', 'to'] as const) {
    if (chosen[end].fixed || !alone.has(endKey(chosen, end))) continue;
    const { id, rect, side } = chosen[end];
    const wanted = chosen[end === 'from' ? 'to' : 'from'].port[axis];
    const offset = wanted - portAt(rect, side, 0)[axis];
    if (Math.abs(offset) <= reach(rect, side))
      return { ...chosen, [end]: endAt(id, rect, side, offset) };
  }
  return chosen;
}
