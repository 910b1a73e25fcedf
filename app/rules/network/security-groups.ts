// What the security groups of a design let through. Only groups that are in the design are judged: of
// one that is named by its id nobody knows what it allows.
import { overlap } from '../../catalog/network/cidr-plan.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { TemplateContext } from '../define-rule.ts';
import { groupBy } from '../group-by.ts';
import { listOf, type Made, madeOf, recordOf } from '../resources/made.ts';
import { resourceIn } from './subnets.ts';

export interface SecurityGroup {
  readonly made: Made;
  readonly ingress: readonly ValueObject[];
  /** Undefined: whatever it likes, as long as nobody says otherwise. */
  readonly egress: readonly ValueObject[] | undefined;
}

export type SecurityGroups = ReadonlyMap<string, SecurityGroup>;

/**
 * By logical id. Source: CloudFormation, AWS::EC2::SecurityGroup: the rule that lets everything out is
 * removed when the group itself has rules for egress.
 */
export function securityGroupsOf(context: TemplateContext): SecurityGroups {
  const apart = (type: string) =>
    groupBy(madeOf(type, context), ({ properties }) => resourceIn(properties['GroupId']));
  const ingress = apart('AWS::EC2::SecurityGroupIngress');
  const egress = apart('AWS::EC2::SecurityGroupEgress');
  return new Map(
    madeOf('AWS::EC2::SecurityGroup', context).map((made) => {
      const { logicalId, properties } = made;
      const out = listOf(properties['SecurityGroupEgress']).map(recordOf);
      return [
        logicalId,
        {
          made,
          ingress: [
            ...listOf(properties['SecurityGroupIngress']).map(recordOf),
            ...(ingress.get(logicalId) ?? []).map((one) => one.properties),
          ],
          egress:
            out.length > 0
              ? [...out, ...(egress.get(logicalId) ?? []).map((one) => one.properties)]
              : undefined,
        },
      ];
    }),
  );
}

/** The groups a property lists; undefined where there are none or one isn't known. */
export function groupsIn(
  value: Value | undefined,
  groups: SecurityGroups,
): readonly SecurityGroup[] | undefined {
  const known = listOf(value).map((one) => groups.get(resourceIn(one) ?? ''));
  return known.length > 0 && known.every((one) => one !== undefined) ? known : undefined;
}

/** The rule by which one of the groups takes in what comes from one of the others. */
export const ruleLettingIn = (
  groups: readonly SecurityGroup[],
  from: readonly SecurityGroup[],
  port: number | undefined,
): ValueObject | undefined =>
  groups
    .flatMap(({ ingress }) => ingress)
    .find((rule) => covers(rule, port) && isAbout(rule, 'SourceSecurityGroupId', from));

/** The one port a rule is about. */
export function portOf({ FromPort, ToPort }: ValueObject): number | undefined {
  const port = Number(FromPort);
  return port > 0 && port === Number(ToPort) ? port : undefined;
}

/** Whether one of the groups lets out what goes to one of the others. */
export const letsOut = (
  groups: readonly SecurityGroup[],
  to: readonly SecurityGroup[],
  port: number | undefined,
): boolean =>
  groups.some(
    ({ egress }) =>
      egress === undefined ||
      egress.some((rule) => covers(rule, port) && isAbout(rule, 'DestinationSecurityGroupId', to)),
  );

/** What isn't a literal may be right. */
function covers({ IpProtocol, FromPort, ToPort }: ValueObject, port: number | undefined): boolean {
  if (typeof IpProtocol === 'string' && IpProtocol.startsWith('icmp')) return false;
  if (IpProtocol === '-1' || IpProtocol === -1 || FromPort === undefined || port === undefined)
    return true;
  const [from, to] = [Number(FromPort), Number(ToPort ?? FromPort)];
  return Number.isNaN(from) || Number.isNaN(to) || (from <= port && port <= to);
}

function isAbout(
  rule: ValueObject,
  property: 'SourceSecurityGroupId' | 'DestinationSecurityGroupId',
  others: readonly SecurityGroup[],
): boolean {
  const group = rule[property];
  if (group !== undefined) {
    const id = resourceIn(group);
    // A parameter, an import, an id: it may be one of them.
    return id === undefined || others.some(({ made }) => made.logicalId === id);
  }
  const { CidrIp } = rule;
  if (typeof CidrIp === 'string' && ADDRESSES.test(CidrIp))
    return INNER.some((range) => overlap(range, CidrIp));
  return true;
}

const ADDRESSES = /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/;

/** Where networks have their addresses. Source: RFC 1918 and RFC 6598. */
const INNER = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'] as const;
