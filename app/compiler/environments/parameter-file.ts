import type { Template } from '../../cloudformation/template.ts';
import type { Compilation } from '../compile.ts';

/**
 * The text of `parameters.<environment>.json`, as the AWS command line takes it. Secret parameters
 * aren't in it. Source: AWS CLI reference, cloudformation create-change-set, --parameters.
 */
export const parameterFile = (
  { parameterValues }: Pick<Compilation, 'parameterValues'>,
  environment: string,
): string =>
  `${JSON.stringify(
    Object.entries(parameterValues[environment] ?? {}).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
    null,
    2,
  )}\n`;

export const parameterFileName = (environment: string): string => `parameters.${environment}.json`;

/** Parameters that must be given by hand: they have neither a default nor a value there. */
export const parametersToGive = (
  { Parameters = {} }: Pick<Template, 'Parameters'>,
  values: { readonly [parameter: string]: string } = {},
): readonly string[] =>
  Object.entries(Parameters)
    .filter(([name, { Default }]) => Default === undefined && !Object.hasOwn(values, name))
    .map(([name]) => name);
