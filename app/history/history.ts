// Undo and redo as record diffs between marks. An edit never says how to revert itself.
import type { Design } from '../design/schema.ts';
import { applyDiff, type DesignDiff, diffDesigns, isEmptyDiff } from './diff.ts';

export interface Step {
  /** What the user did, for the undo button: "Move checkout". */
  readonly label: string;
  readonly diff: DesignDiff;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Older steps are forgotten: a bound on memory, not on people. */
const DEPTH = 500;

export const emptyHistory: History = { past: [], future: [] };

/**
 * Records what lies between two marks as one step. Nothing changed: the same history, and what
 * was undone can still be redone.
 */
export function record(history: History, label: string, before: Design, after: Design): History {
  const diff = diffDesigns(before, after);
  if (isEmptyDiff(diff)) return history;
  return { past: [...history.past.slice(1 - DEPTH), { label, diff }], future: [] };
}

export interface Travel {
  readonly history: History;
  readonly design: Design;
  readonly step: Step;
}

/** One step back. Undefined when there is none. */
export function undo(history: History, design: Design): Travel | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    history: { past: history.past.slice(0, -1), future: [step, ...history.future] },
    design: applyDiff(design, step.diff, 'backward'),
    step,
  };
}

/** One step forward again. Undefined when nothing was undone since the last change. */
export function redo(history: History, design: Design): Travel | undefined {
  const [step, ...future] = history.future;
  if (!step) return undefined;
  return {
    history: { past: [...history.past, step], future },
    design: applyDiff(design, step.diff, 'forward'),
    step,
  };
}
