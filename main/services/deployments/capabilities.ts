import type { Capability } from '@aws-sdk/client-cloudformation';
import type { Template } from '#app/cloudformation/template.ts';
import { isObject } from '#app/json.ts';

/**
 * What CloudFormation wants acknowledged before it touches permissions or runs macros. NAMED_IAM
 * includes IAM. Source: API reference, CreateChangeSet, Capabilities.
 */
export function capabilitiesOf(template: Template): Capability[] {
  const resources = resourcesIn(template.Resources);
  const needed: Capability[] = [];
  // A nested stack's template isn't at hand: it may need any of them.
  const nested = resources.some(({ Type }) => Type === 'AWS::CloudFormation::Stack');
  const macros = usesMacros(template);
  if (nested || resources.some(isNamed)) needed.push('CAPABILITY_NAMED_IAM');
  else if (macros || resources.some(isIam)) needed.push('CAPABILITY_IAM');
  if (nested || macros) needed.push('CAPABILITY_AUTO_EXPAND');
  return needed;
}

/** The property that gives an IAM resource a name of one's own choice. */
const NAME: { readonly [type: string]: string } = {
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
};

interface Resource {
  readonly Type: string;
  readonly Properties?: unknown;
}

/** Those inside Fn::ForEach count as well. */
function resourcesIn(value: unknown): readonly Resource[] {
  if (Array.isArray(value)) return value.flatMap(resourcesIn);
  if (!isObject(value)) return [];
  const { Type, Properties } = value;
  if (typeof Type === 'string' && Type.includes('::')) return [{ Type, Properties }];
  return Object.values(value).flatMap(resourcesIn);
}

const isIam = ({ Type }: Resource): boolean => Type.startsWith('AWS::IAM::');

function isNamed({ Type, Properties }: Resource): boolean {
  const name = NAME[Type];
  return name !== undefined && isObject(Properties) && Properties[name] !== undefined;
}

function usesMacros(template: Template): boolean {
  if (template.Transform !== undefined) return true;
  const holds = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    return 'Fn::Transform' in value || Object.values(value).some(holds);
  };
  return holds(template.Resources) || holds(template.Mappings) || holds(template.Outputs);
}
