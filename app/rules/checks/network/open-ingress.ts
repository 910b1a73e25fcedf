import type { Value, ValueObject } from '../../../cloudformation/template.ts';
import { defineRule, type TemplateContext } from '../../define-rule.ts';
import { listOf, type Made, madeOf, recordOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const openIngress = defineRule({
  id: 'open-ingress',
  title: 'A port that is open to the internet',
  area: 'network',
  severity: 'error',
  why: 'Every address is scanned all day. What answers on a port for databases or for administration is tried within minutes.',
  source: sources.securityGroups,
  judges: 'template',
  check: (context) =>
    entries(context)
      .filter(({ made, rule }) => isOpen(rule) && !isPing(rule) && !isMeant(made, rule))
      .map(({ made: { view, connection }, rule }) => ({
        message: `${portsOf(rule)} of ${nameOf(view)} is open to the whole internet. Let in the blocks that need it, or the addresses of those who do.`,
        blocks: [view.block.id],
        ...(connection && { connections: [connection] }),
      })),
});

interface Entry {
  readonly made: Made;
  readonly rule: ValueObject;
}

const entries = (context: TemplateContext): readonly Entry[] => [
  ...madeOf('AWS::EC2::SecurityGroup', context).flatMap((made) =>
    listOf(made.properties['SecurityGroupIngress']).map((rule) => ({ made, rule: recordOf(rule) })),
  ),
  ...madeOf('AWS::EC2::SecurityGroupIngress', context).map((made) => ({
    made,
    rule: made.properties,
  })),
];

const isOpen = ({ CidrIp, CidrIpv6 }: ValueObject): boolean =>
  CidrIp === '0.0.0.0/0' || CidrIpv6 === '::/0';

/** ICMP has no ports: nothing is opened. */
const isPing = ({ IpProtocol }: ValueObject): boolean =>
  PING.has(typeof IpProtocol === 'number' ? String(IpProtocol) : IpProtocol);

const PING: ReadonlySet<Value | undefined> = new Set(['icmp', 'icmpv6', '1', '58']);

/** The web's ports are; a load balancer's own too, unless nobody opens such a port on purpose. */
function isMeant({ view }: Made, { FromPort, ToPort }: ValueObject): boolean {
  if (FromPort === undefined || Number(FromPort) !== Number(ToPort)) return false;
  const port = Number(FromPort);
  return WEB.has(port) || (view.traits.router !== undefined && !INNER.has(port));
}

function portsOf({ FromPort, ToPort, IpProtocol }: ValueObject): string {
  if (FromPort === undefined || IpProtocol === '-1' || IpProtocol === -1) return 'Every port';
  const [from, to] = [Number(FromPort), Number(ToPort)];
  return from === to ? `Port ${from}` : `Each port from ${from} to ${to}`;
}

const WEB: ReadonlySet<number> = new Set([80, 443]);

/** Administration, files, databases, caches and search. */
const INNER: ReadonlySet<number> = new Set([
  22, 23, 445, 1433, 1521, 2049, 3306, 3389, 5432, 6379, 9200, 11_211, 27_017,
]);
