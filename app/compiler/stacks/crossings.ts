// Values that one stack has and another needs: what their outputs and parameters are called, and
// which of them are lists, which only cross as text.
import { clipped } from '../../catalog/descriptions.ts';
import type {
  Output,
  Parameter,
  Resource,
  Template,
  Value,
} from '../../cloudformation/template.ts';

/** An attribute of a resource, or (without one) what Ref gives. */
export interface Crossing {
  readonly target: string;
  readonly attribute?: string;
  /** Of the output and of the parameter; no other logical id of the design. */
  readonly name: string;
  readonly list: boolean;
}

export interface Crossings {
  find(target: string, attribute: string | undefined): Crossing | undefined;
  /** Those of one resource, by name. */
  of(target: string): readonly Crossing[];
}

export function crossingsOf(
  wanted: readonly { readonly target: string; readonly attribute?: string }[],
  { Resources, Parameters = {}, Outputs = {} }: Template,
): Crossings {
  const outputs = new Set(Object.keys(Outputs));
  const taken = new Set([...Object.keys(Resources), ...Object.keys(Parameters), ...outputs]);
  const found = new Map<string, Crossing>();
  const sorted = [...new Map(wanted.map((one) => [keyOf(one.target, one.attribute), one]))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => ({ key, ...one }));
  for (const { key, target, attribute } of sorted) {
    // What Ref gives is called like the resource: the stack that takes it reads as before.
    const name =
      attribute === undefined && !outputs.has(target)
        ? target
        : freeName(target + plain(attribute ?? 'Ref'), taken);
    taken.add(name);
    const list = LISTS.has(`${Resources[target]?.Type}.${attribute}`);
    found.set(key, { target, ...(attribute !== undefined && { attribute }), name, list });
  }
  return {
    find: (target, attribute) => found.get(keyOf(target, attribute)),
    of: (target) => [...found.values()].filter((crossing) => crossing.target === target),
  };
}

const keyOf = (target: string, attribute: string | undefined): string =>
  `${target} ${attribute ?? ''}`;

const plain = (attribute: string): string => attribute.replaceAll(/[^A-Za-z0-9]/g, '');

/** Logical ids have 255 characters at most. Source: CloudFormation User Guide, quotas. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.slice(0, 240);
  let name = stem;
  for (let number = 2; taken.has(name); number++) name = `${stem}${number}`;
  return name;
}

/** Attributes that are lists. Source: CloudFormation resource specification. */
const LISTS: ReadonlySet<string> = new Set([
  'AWS::EC2::Subnet.Ipv6CidrBlocks',
  'AWS::EC2::VPC.CidrBlockAssociations',
  'AWS::EC2::VPC.Ipv6CidrBlocks',
  'AWS::EC2::VPCEndpoint.DnsEntries',
  'AWS::EC2::VPCEndpoint.NetworkInterfaceIds',
  'AWS::NetworkFirewall::Firewall.EndpointIds',
  'AWS::Route53::DelegationSet.NameServers',
  'AWS::Route53::HostedZone.NameServers',
]);

/** Parameters of these types are checked before anything is made. */
const IDS: { readonly [type: string]: string } = {
  'AWS::EC2::SecurityGroup.GroupId': 'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::SecurityGroup.': 'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Subnet.': 'AWS::EC2::Subnet::Id',
  'AWS::EC2::VPC.': 'AWS::EC2::VPC::Id',
  'AWS::Route53::HostedZone.': 'AWS::Route53::HostedZone::Id',
};

/** The output by which a stack gives a value to others. What isn't made gives something as well. */
export function outputOf({ target, attribute, list }: Crossing, { Condition }: Resource): Output {
  const value: Value =
    attribute === undefined ? { Ref: target } : { 'Fn::GetAtt': [target, attribute] };
  const text: Value = list ? { 'Fn::Join': [',', value] } : value;
  return {
    Description: clipped(whatOf(target, attribute), 'template'),
    Value: Condition === undefined ? text : { 'Fn::If': [Condition, text, 'none'] },
  };
}

export function parameterOf(
  { target, attribute }: Crossing,
  { Type, Condition }: Resource,
  from: string,
): Parameter {
  return {
    Type: (Condition === undefined && IDS[`${Type}.${attribute ?? ''}`]) || 'String',
    Description: clipped(`${whatOf(target, attribute)}, which the stack ${from} has`, 'parameter'),
  };
}

const whatOf = (target: string, attribute: string | undefined): string =>
  attribute === undefined ? `Reference to ${target}` : `${attribute} of ${target}`;
