// Names that AWS demands where CloudFormation makes none, told apart by stack.
import { join, pseudo, select } from '../cloudformation/intrinsics.ts';
import type { Value } from '../cloudformation/template.ts';

/** Letters and digits of the last part of a stack's id, a UUID. */
const STACK_PART = 12;

/** At most `longest` characters: as much of the stem as there is room for, and the stack's own part. */
export function uniqueName(stem: string, longest: number): Value {
  const stackUuid = select(2, { 'Fn::Split': ['/', pseudo('AWS::StackId')] });
  const stackPart = select(4, { 'Fn::Split': ['-', stackUuid] });
  return join('-', [stem.slice(0, longest - STACK_PART - 1), stackPart]);
}
