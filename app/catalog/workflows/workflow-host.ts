import { sub } from '../../cloudformation/intrinsics.ts';
import { grants } from '../identity/grants.ts';
import type { CodeHost } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { drawnDefinition, isStep, wrongDefinition } from './definition.ts';

/** A definition as text, so that AWS gets numbers as numbers. */
const text = (definition: unknown): string => JSON.stringify(definition, null, 2);

/** What it starts with: what was written, or nothing to do yet. */
export const firstDefinition = (written: string): string =>
  written.trim() === '' || wrongDefinition(written) !== undefined
    ? text(drawnDefinition([]))
    : written;

/** What connections tell a program by variables, they tell a state machine by placeholders. */
export function workflowHost(
  scope: BlockScope,
  role: Resource,
  machine: Resource,
  written: string,
): CodeHost {
  const { grant, grantsIn } = grants(scope, role);
  const steps = new Set<string>();
  if (written.trim() === '')
    // Steps follow one another, so that all must be known first.
    scope.onceConnected(() => {
      if (steps.size === 0) return;
      machine.set('DefinitionString', sub(text(drawnDefinition([...steps]))));
    });
  return {
    grant,
    grantsIn,
    environment: (name, value) => {
      machine.set(`DefinitionSubstitutions.${name}`, value, 'variable');
      if (isStep(name)) steps.add(name);
    },
  };
}
