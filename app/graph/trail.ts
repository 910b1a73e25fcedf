// Whether connections, taken together, are one way that can be walked: from one end to the other, or
// round in a circle. A star of them isn't, so nobody numbers its rays.

export interface Step {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Trail {
  readonly shape: 'path' | 'circle';
  /** The steps' ids in walking order; a circle begins with the step that was given first. */
  readonly order: readonly string[];
}

export function trailOf(steps: readonly Step[]): Trail | undefined {
  const [given] = steps;
  if (!given) return undefined;
  const leaving = new Map(steps.map((step) => [step.from, step]));
  const entered = new Set(steps.map(({ to }) => to));
  // Two steps out of one place, or into one: the way parts.
  if (leaving.size < steps.length || entered.size < steps.length) return undefined;
  const start = steps.find(({ from }) => !entered.has(from)) ?? given;
  const order: string[] = [];
  let step: Step | undefined = start;
  while (step && order.length < steps.length) {
    order.push(step.id);
    step = leaving.get(step.to);
    if (step === start) break;
  }
  // Fewer than all: they are in several pieces.
  if (order.length < steps.length) return undefined;
  return { shape: step === start ? 'circle' : 'path', order };
}
