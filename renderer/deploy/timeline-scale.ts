/** Where the bars of a timeline lie, in percent, and which times are written above them. */
export interface Scale {
  /** Milliseconds since the start. */
  readonly ticks: readonly number[];
  /** Of a moment, milliseconds since the epoch. */
  percent(moment: number): number;
}

/** Milliseconds: 10 s, 30 s, 1, 2, 5, 10, 30 min, 1, 3 h. */
const STEPS = [5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 10_800].map((second) => second * 1_000);
const MOST_TICKS = 5;
const SHORTEST = 20_000;

export function timelineScale(start: number, now: number): Scale {
  const length = Math.max(SHORTEST, (now - start) * 1.15);
  const step = STEPS.find((one) => length / one <= MOST_TICKS) ?? length;
  return {
    ticks: Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step),
    percent: (moment) => Math.min(100, Math.max(0, ((moment - start) / length) * 100)),
  };
}
