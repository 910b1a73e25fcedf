import type { PropertyProblem } from './fields.ts';

/**
 * A mistake that one property makes, or several together: then whichever is set last is refused, and
 * the compiler tells of it once. A path within a property, such as `indexes.0`, is only reported,
 * never refused: it takes more than one step to mend.
 */
export const mistake = (
  made: boolean,
  properties: string | readonly string[],
  message: string,
): readonly PropertyProblem[] =>
  made ? [properties].flat().map((property) => ({ property, message })) : [];

/** `what`: "instances", "capacity units". */
export const overlappingBounds = (
  [low, least]: readonly [string, number],
  [high, most]: readonly [string, number],
  what: string,
): readonly PropertyProblem[] =>
  mistake(least > most, [low, high], `there are at least ${least} ${what} and at most ${most}`);
