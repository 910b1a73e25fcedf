// The parameters a design declares itself. Nobody's block makes them; raw values name them by Ref.
import { clipped } from '../catalog/descriptions.ts';
import { LIMITS } from '../cloudformation/limits.ts';
import type { Parameter as Declaration } from '../design/environments.ts';
import type { Design } from '../design/schema.ts';
import type { Assembly } from './assembly.ts';
import type { CompileProblem } from './problems.ts';

export function declareParameters(design: Design, assembly: Assembly): readonly CompileProblem[] {
  return inOrder(design).flatMap((one) => {
    const { name, type, description = '', noEcho, allowedValues, allowedPattern } = one;
    if (assembly.has(name))
      return problem(
        'logical-id-collision',
        `The parameter ${name} has the logical id of something else in the template.`,
        'Give it another name.',
      );
    assembly.parameter(undefined, name, {
      Type: type,
      ...(description && { Description: clipped(description, 'parameter') }),
      // Whoever reads the template would read the secret.
      ...(one.default !== undefined && !noEcho && { Default: one.default }),
      ...(allowedValues && allowedValues.length > 0 && { AllowedValues: allowedValues }),
      ...(allowedPattern && { AllowedPattern: allowedPattern }),
      ...(noEcho && { NoEcho: true }),
    });
    return faultsOf(one)
      .map((fault) =>
        problem(
          'bad-parameter',
          `The parameter ${name}: ${fault}.`,
          'Correct it in the design’s view.',
        ),
      )
      .flat();
  });
}

/** What a design's own parameters are in an environment. Secrets are in no file. */
export const declaredValues = (
  design: Design,
  environment: string,
): { readonly [parameter: string]: string } =>
  Object.fromEntries(
    inOrder(design).flatMap(({ name, noEcho, values }) => {
      const value = values?.[environment];
      return value === undefined || noEcho ? [] : [[name, value]];
    }),
  );

/** By name, so that the order of records doesn't show. */
const inOrder = ({ parameters }: Design): readonly Declaration[] =>
  Object.values(parameters).toSorted((a, b) =>
    a.name === b.name ? compare(a.id, b.id) : compare(a.name, b.name),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What CloudFormation would refuse, and what should not be in a file. */
export function faultsOf(parameter: Declaration): readonly string[] {
  const { type, noEcho, allowedValues = [], allowedPattern, values = {} } = parameter;
  const all: (readonly [string, string])[] = Object.entries(values).map(([environment, value]) => [
    `its value in ${environment}`,
    value,
  ]);
  if (parameter.default !== undefined) all.push(['its default', parameter.default]);
  if (noEcho && all.length > 0)
    return [
      'it is secret, so its value must not be in the design. It is left out; give it when you deploy',
    ];
  const pattern = allowedPattern ? patternOf(allowedPattern) : undefined;
  if (allowedPattern && !pattern) return ['its pattern is no regular expression'];
  return all.flatMap(([what, value]) => {
    if (value.length > LIMITS.parameterValueBytes)
      return `${what} is longer than ${LIMITS.parameterValueBytes} bytes`;
    if (type === 'Number' && !isNumber(value)) return `${what} is not a number`;
    if (allowedValues.length > 0 && !allowedValues.includes(value))
      return `${what} is not one of the allowed values`;
    return pattern && !pattern.test(value) ? `${what} does not match the pattern` : [];
  });
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

/** CloudFormation matches the whole value. Source: user guide, "Parameters", AllowedPattern. */
function patternOf(text: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${text})$`);
  } catch {
    return undefined;
  }
}

const problem = (
  code: CompileProblem['code'],
  message: string,
  hint: string,
): readonly CompileProblem[] => [{ code, message, hint, blocks: [], connections: [] }];
