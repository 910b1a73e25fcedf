// One of the seven properties that make microservices worth it: how it is measured, what its figure
// rests on, and what could be changed to raise it.
import type { BlockId, ConnectionId } from '../../design/ids.ts';
import type { EditCall } from '../../edits/edit-call.ts';
import type { Facts } from './facts.ts';
import type { WhatIf } from './what-if.ts';

/** `unknown`: there is nothing to judge, such as one service alone, or no store. */
export const LEVELS = {
  good: 'Good',
  'so-so': 'So-so',
  bad: 'Bad',
  unknown: 'Not judged',
} as const;
export type Level = keyof typeof LEVELS;

/** Where something is on the canvas. */
export interface Place {
  readonly blocks: readonly BlockId[];
  readonly connections: readonly ConnectionId[];
}

/** A statement with the place it is about. */
export interface Ground extends Place {
  readonly text: string;
}

export interface Measure {
  /** `count` of `of` have the property. */
  readonly count: number;
  readonly of: number;
  /** 0 to 1: how much of what can be had there is. */
  readonly share: number;
  readonly level: Level;
  /** Between changes that leave the share as it is, the one with the least strain leads on. */
  readonly strain: number;
}

/** A change that may raise a figure; whether it does is measured. */
export interface Move extends Place {
  /** A noun phrase, to be followed by "takes the figure to": "an owner for shop-data". */
  readonly what: string;
  readonly change: Partial<WhatIf>;
  /** What does it on the drawing, where that needs no judgement. */
  readonly edits?: readonly EditCall[];
}

export interface PropertyDefinition {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly source: { readonly title: string; readonly url?: string };
  /** What the levels mean, in one sentence. */
  readonly thresholds: string;
  /** What is counted, after the figure: "ship without the others". */
  means(facts: Facts): string;
  measure(facts: Facts, given: WhatIf): Measure;
  /** What keeps it from being higher; undefined where nothing does. */
  holdsBack(facts: Facts): Ground | undefined;
  restsOn(facts: Facts): readonly Ground[];
  moves(facts: Facts, given: WhatIf): readonly Move[];
}

export const defineProperty = (definition: PropertyDefinition): PropertyDefinition => definition;

/** Where shares are good, and where they are bad. */
export const levelOf = (
  share: number,
  { good, bad }: { readonly good: number; readonly bad: number },
): Level => (share >= good ? 'good' : share < bad ? 'bad' : 'so-so');

/** The lower of two, but for what isn't judged. */
export const atMost = (level: Level, cap: Level): Level =>
  ORDER.indexOf(level) > ORDER.indexOf(cap) ? cap : level;

const ORDER: readonly Level[] = ['unknown', 'bad', 'so-so', 'good'];
