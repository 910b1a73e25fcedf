import { references } from '../../../cloudformation/intrinsics.ts';
import type { Value } from '../../../cloudformation/template.ts';
import {
  type BlockView,
  type ConnectionView,
  defineRule,
  type Fix,
  type Problem,
} from '../../define-rule.ts';
import { callersOf, listenersOf, type Standing } from '../../network/listeners.ts';
import {
  letsOut,
  portOf,
  ruleLettingIn,
  type SecurityGroup,
  securityGroupsOf,
} from '../../network/security-groups.ts';
import { listOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const pathBlocked = defineRule({
  id: 'path-blocked',
  title: 'A connection that the security groups don’t let through',
  area: 'network',
  severity: 'error',
  why: 'A security group drops what no rule of it allows, without an answer: the caller waits until it gives up.',
  source: sources.securityGroups,
  judges: 'template',
  check: (context) => {
    const groups = securityGroupsOf(context);
    const listeners = listenersOf(context, groups);
    const callers = callersOf(context, groups);
    return context.connections
      .filter(({ connection }) => REACHES.has(connection.kind))
      .flatMap((line) => {
        const from = callers.get(line.connection.from);
        const to = listeners.get(line.connection.to);
        return from && to ? blockedBetween(line, from, to) : [];
      });
  },
});

/** Kinds by which one end opens a connection to the other. */
const REACHES: ReadonlySet<string> = new Set([
  'calls',
  'reads',
  'reads-and-writes',
  'references',
  'routes-to',
  'writes',
]);

function blockedBetween(
  { connection, from, to }: ConnectionView,
  callers: readonly (Standing | undefined)[],
  listeners: readonly (Standing | undefined)[],
): readonly Problem[] {
  // A block may have several doors: one that is open, or of which nothing is known, is enough.
  const ways = callers.flatMap((caller) => listeners.map((door) => wayBetween(caller, door)));
  const [blocked] = ways;
  if (!blocked || ways.some((way) => way === undefined)) return [];
  const { side, port } = blocked;
  const where = `${nameOf(to)}${port === undefined ? '' : ` on port ${port}`}`;
  return [
    {
      message:
        side === 'ingress'
          ? `${nameOf(from)} can't reach ${where}: the security group of ${nameOf(to)} doesn't let it in. Open ${port === undefined ? 'its port' : 'that port'} to the security group of ${nameOf(from)}.`
          : `${nameOf(from)} can't reach ${where}: its own security group lets nothing out there. Let it send to the security group of ${nameOf(to)}.`,
      blocks: [from.block.id, to.block.id],
      connections: [connection.id],
      fixes: [...takeBack(from, to), ...open(blocked, from, to)],
    },
  ];
}

interface Blocked {
  readonly caller: Standing;
  readonly door: Standing;
  readonly port: number | undefined;
  readonly side: 'ingress' | 'egress';
}

function wayBetween(caller: Standing | undefined, door: Standing | undefined): Blocked | undefined {
  if (!caller || !door) return undefined;
  const rule = ruleLettingIn(door.groups, caller.groups, door.port);
  if (!rule) return { caller, door, port: door.port, side: 'ingress' };
  const port = door.port ?? portOf(rule);
  return letsOut(caller.groups, door.groups, port)
    ? undefined
    : { caller, door, port, side: 'egress' };
}

/** What blocks make lets one another through: it takes an override to be in the way. */
function takeBack(...views: readonly BlockView[]): readonly Fix[] {
  const edits = views.flatMap(({ block }) =>
    Object.entries(block.overrides ?? {}).flatMap(([suffix, values]) =>
      Object.keys(values)
        .filter((path) => /SecurityGroup/.test(`${suffix}.${path}`))
        .map((path) => ({ edit: 'set-overrides' as const, args: { id: block.id, suffix, path } })),
    ),
  );
  return edits.length > 0 ? [{ title: 'Take back what overrides the security groups', edits }] : [];
}

/** Where the group that is in the way is a block of its own. */
function open(
  { caller, door, side, port }: Blocked,
  from: BlockView,
  to: BlockView,
): readonly Fix[] {
  const [one, other] = side === 'ingress' ? [door, caller] : [caller, door];
  const group = one.groups.find(isOwnBlock);
  const peer = other.groups[0];
  if (!group || !peer || port === undefined || namesOf(peer).has(group.made.logicalId)) return [];
  const property = side === 'ingress' ? 'SecurityGroupIngress' : 'SecurityGroupEgress';
  const rule = {
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    [side === 'ingress' ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId']: {
      'Fn::GetAtt': [peer.made.logicalId, 'GroupId'],
    },
  };
  const values = { [property]: [...listOf(group.made.properties[property]), rule] as const };
  return [
    {
      title:
        side === 'ingress'
          ? `Open port ${port} of ${nameOf(to)} to ${nameOf(from)}`
          : `Let ${nameOf(from)} send to port ${port} of ${nameOf(to)}`,
      edits: [{ edit: 'set-properties', args: { id: group.made.view.block.id, values } }],
    },
  ];
}

const isOwnBlock = ({ made: { view, connection } }: SecurityGroup): boolean =>
  view.block.type === 'AWS::EC2::SecurityGroup' &&
  !connection &&
  view.block.overrides === undefined;

/** Two groups that name each other would wait for one another. */
const namesOf = ({ made }: SecurityGroup): ReadonlySet<string> =>
  new Set(references(made.properties as Value).map(({ target }) => target)); // an object of values is one
