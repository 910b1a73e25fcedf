import type { Template } from '../../cloudformation/template.ts';
import type { Compilation } from '../compile.ts';

/** What an environment gives the parameters of one template: CloudFormation refuses others. */
export const valuesFor = (
  { Parameters = {} }: Pick<Template, 'Parameters'>,
  { parameterValues }: Pick<Compilation, 'parameterValues'>,
  environment: string,
): { readonly [parameter: string]: string } =>
  Object.fromEntries(
    Object.entries(parameterValues[environment] ?? {}).filter(([name]) =>
      Object.hasOwn(Parameters, name),
    ),
  );

/**
 * The text of `parameters.<environment>.json`, as the AWS command line takes it. Secret parameters
 * aren't in it. Source: AWS CLI reference, cloudformation create-change-set, --parameters.
 */
export const parameterFile = (values: { readonly [parameter: string]: string }): string =>
  `${JSON.stringify(
    Object.entries(values).map(([ParameterKey, ParameterValue]) => ({
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
