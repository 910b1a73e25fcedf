// App Mesh: what its blocks have in common. The service has ended; the blocks are there so that a
// design that has a mesh can be read and changed into one that can be deployed.
import type { Value } from '../../cloudformation/template.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

export type Egress = 'ALLOW_ALL' | 'DROP_ALL';

export const meshResource = (scope: BlockScope, suffix: '' | 'Mesh', egress: Egress): Resource =>
  scope.resource(suffix, 'AWS::AppMesh::Mesh', { Spec: { EgressFilter: { Type: egress } } });

/** The mesh a property chose; else one of the block's own. */
export function meshOf(scope: BlockScope, chosen: string | undefined): Value {
  const shared = chosen ? scope.referenced(chosen, 'app-mesh')?.mesh : undefined;
  if (shared) return shared.name;
  if (chosen)
    scope.problem(
      `${scope.name} is part of a mesh that isn't in the design any more.`,
      'Choose another one, or none: then it brings its own.',
    );
  return meshResource(scope, 'Mesh', 'DROP_ALL').get('MeshName');
}

/** A name inside the mesh. Source: App Mesh user guide, "Virtual services". */
export const meshHost = (scope: BlockScope): string =>
  `${scope.logicalId.toLowerCase().slice(0, 63)}.mesh.local`;
