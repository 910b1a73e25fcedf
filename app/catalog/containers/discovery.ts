// How other code finds a service's tasks: by a DNS name in the VPC, whatever it runs on, or through
// Service Connect, whose proxies know the same name, so that an address never depends on the way.
import { sub } from '../../cloudformation/intrinsics.ts';
import { DNS_LABEL_LENGTH } from '../network/namespace.ts';
import type { Callable } from '../traits/code.ts';
import type { ServiceConnectClient } from '../traits/containers.ts';
import type { NetworkDoor, Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { EcsServiceProperties } from './properties.ts';
import type { Task } from './task.ts';

/** The name of a container's port, by which Service Connect knows it. */
export const PORT_NAME = 'app';

export interface Discovery {
  readonly callable: Callable;
  readonly client: ServiceConnectClient;
}

export function discoveryOf(
  scope: BlockScope,
  properties: Pick<EcsServiceProperties, 'discovery' | 'timeout'>,
  {
    placement,
    service,
    task,
    door,
  }: {
    readonly placement: Placement;
    readonly service: Resource;
    readonly task: Task;
    readonly door: NetworkDoor;
  },
): Discovery {
  const { network } = placement;
  const host = scope.logicalId.toLowerCase().slice(0, DNS_LABEL_LENGTH);
  const name = `${host}.${network.domain}`;
  let proxied = false;
  const withProxies = (): void => {
    if (proxied) return;
    proxied = true;
    service.set('ServiceConnectConfiguration', {
      Enabled: true,
      Namespace: namespaceArn(placement),
      LogConfiguration: task.logging('proxy'),
    });
  };
  const servers = new Set<ServiceConnectClient>();
  const client: ServiceConnectClient = {
    logicalId: service.logicalId,
    host: name,
    port: door.port,
    meshNodes: [],
    servers,
    join: (server) => {
      if (server === client) return;
      withProxies();
      servers.add(server);
    },
  };
  // A proxy learns the names there are when its task starts, so that callers come after whom they
  // call. Services that call one another have no order: there the callers of a first deployment
  // must be deployed once more.
  scope.onceConnected(() => {
    for (const server of servers) if (!reaches(server, client)) service.dependsOn(server.logicalId);
  });
  if (properties.discovery === 'service-connect') {
    withProxies();
    service.append('ServiceConnectConfiguration.Services', {
      PortName: PORT_NAME,
      // The bare name may be taken in the namespace, by the same tasks' DNS.
      DiscoveryName: `${host.slice(0, DNS_LABEL_LENGTH - '-connect'.length)}-connect`,
      ClientAliases: [{ DnsName: name, Port: door.port }],
      // Left out, a proxy gives up after 15 seconds.
      Timeout: { PerRequestTimeoutSeconds: properties.timeout },
    });
  }
  let named = false;
  const nameInDns = (): void => {
    if (named) return;
    named = true;
    const discovery = scope.resource('ServiceDiscovery', 'AWS::ServiceDiscovery::Service', {
      Name: host,
      NamespaceId: network.namespace(),
      DnsConfig: { RoutingPolicy: 'MULTIVALUE', DnsRecords: [{ Type: 'A', TTL: 10 }] },
      // ECS reports the health of its tasks by this.
      HealthCheckCustomConfig: { FailureThreshold: 1 },
    });
    service.set('ServiceRegistries', [{ RegistryArn: discovery.get('Arn') }]);
  };
  return {
    client,
    callable: {
      statements: [],
      variables: [{ suffix: 'URL', value: `http://${name}:${door.port}` }],
      door,
      expose: (caller) => {
        if (properties.discovery === 'service-connect' && caller.serviceConnect)
          caller.serviceConnect.join(client);
        else nameInDns();
      },
    },
  };
}

const namespaceArn = ({ network }: Placement) =>
  sub(
    'arn:${AWS::Partition}:servicediscovery:${AWS::Region}:${AWS::AccountId}:namespace/${Namespace}',
    { Namespace: network.namespace() },
  );

function reaches(
  from: ServiceConnectClient,
  to: ServiceConnectClient,
  seen = new Set<ServiceConnectClient>(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...from.servers].some((next) => reaches(next, to, seen));
}
