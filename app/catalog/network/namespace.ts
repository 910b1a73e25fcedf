import { clipped } from '../descriptions.ts';
import type { Network } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** Source: RFC 1035, section 2.3.4. */
export const DNS_LABEL_LENGTH = 63;

/** The private domain of a VPC's services; the hosted zone behind it comes with the first of them. */
export function namespaceOf(
  scope: BlockScope,
  network: Resource,
): Pick<Network, 'domain' | 'namespace'> {
  const domain = `${scope.logicalId.toLowerCase().slice(0, DNS_LABEL_LENGTH)}.internal`;
  let made: Resource | undefined;
  return {
    domain,
    namespace: () => {
      made ??= scope.resource('Namespace', 'AWS::ServiceDiscovery::PrivateDnsNamespace', {
        Name: domain,
        Vpc: network.ref,
        Description: clipped(`Names of the services in ${scope.name}`, 'api'),
      });
      return made.ref;
    },
  };
}
