import { join, pseudo, select, split } from '../cloudformation/intrinsics.ts';
import type { Value } from '../cloudformation/template.ts';

/**
 * A name for what AWS makes none for by itself: a stem, such as the logical id, which never changes,
 * and a part of the stack's id, so that the same design can be deployed twice. `longest`: characters
 * AWS takes.
 */
export const stackUniqueName = (stem: string, longest: number): Value =>
  join('-', [stem.slice(0, longest - SUFFIX_LENGTH - 1), stackHash()]);

const SUFFIX_LENGTH = 12;

/** The last twelve digits of the UUID a stack's ARN ends with. */
const stackHash = (): Value => select(4, split('-', select(2, split('/', pseudo('AWS::StackId')))));
