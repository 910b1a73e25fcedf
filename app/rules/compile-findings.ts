// What the compiler couldn't do, as findings: a design that leaves something out of its template
// must say so where people look.
import type { CompileProblem } from '../compiler/compile.ts';
import type { Severity } from '../design/schema.ts';
import type { Fix } from './define-rule.ts';

/** Errors are what would make the stack something else than the drawing. */
export const COMPILE_SEVERITY: { readonly [C in CompileProblem['code']]: Severity } = {
  'unknown-type': 'warning',
  'unknown-kind': 'warning',
  'unfit-connection': 'error',
  'bad-property': 'error',
  incomplete: 'error',
  'logical-id-collision': 'error',
  'override-without-resource': 'warning',
  'dangling-connection': 'warning',
};

/** For a connection that can mean nothing, deleting it is the whole repair. */
export function compileFixes({ code, connections }: CompileProblem): readonly Fix[] {
  if (code !== 'dangling-connection' && code !== 'unfit-connection') return [];
  return [
    {
      title: 'Delete the connection',
      edits: [{ edit: 'remove', args: { connections: [...connections] } }],
    },
  ];
}
