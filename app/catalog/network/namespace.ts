import type { BlockScope, Network, Resource } from '../traits.ts';

/** The private domain of a VPC's services; the hosted zone behind it comes with the first of them. */
export function namespaceOf(
  scope: BlockScope,
  network: Resource,
): Pick<Network, 'domain' | 'namespace'> {
  const domain = `${scope.logicalId.toLowerCase()}.internal`;
  let made: Resource | undefined;
  return {
    domain,
    namespace: () => {
      made ??= scope.resource('Namespace', 'AWS::ServiceDiscovery::PrivateDnsNamespace', {
        Name: domain,
        Vpc: network.ref,
        Description: `Names of the services in ${scope.name}`,
      });
      return made.ref;
    },
  };
}
