import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { meshHost, meshOf } from '../../mesh/mesh.ts';

export const appMeshVirtualService = defineBlock({
  type: 'app-mesh-virtual-service',
  label: 'Virtual service',
  kind: 'App Mesh',
  category: 'networking',
  icon: 'app-mesh-virtual-service',
  summary:
    'What others in an App Mesh call, answered by a virtual node. App Mesh ended on 30 September 2026: change it into ECS Service Connect.',
  newName: 'virtual-service',
  services: ['AWS App Mesh'],
  resourceTypes: ['AWS::AppMesh::VirtualService', 'AWS::AppMesh::Mesh'],
  properties: z.object({
    node: field(z.string().optional(), {
      label: 'Answered by',
      help: 'The virtual node that takes its requests; it is part of the same mesh.',
      reference: 'app-mesh-virtual-node',
    }),
    mesh: field(z.string().optional(), {
      label: 'Mesh',
      help: 'The mesh it is part of while no node answers. None: it brings its own.',
      reference: 'app-mesh',
    }),
  }),
  traits: { callable: { over: 'network' } },
  compile: ({ node, mesh }, scope) => {
    const behind = node ? scope.referenced(node, 'app-mesh-virtual-node')?.virtualNode : undefined;
    if (node && !behind)
      scope.problem(
        `${scope.name} is answered by a virtual node that isn't in the design any more.`,
        'Choose another node, or none.',
      );
    const host = meshHost(scope);
    const service = scope.resource('', 'AWS::AppMesh::VirtualService', {
      MeshName: behind?.meshName ?? meshOf(scope, mesh),
      VirtualServiceName: host,
      Spec: behind ? { Provider: { VirtualNode: { VirtualNodeName: behind.name } } } : {},
    });
    return {
      callable: {
        statements: [],
        variables: [{ suffix: 'URL', value: `http://${host}:${behind?.port ?? 80}` }],
        ...(behind?.door && { door: behind.door }),
        // A proxy lets out only what its node names as a backend.
        expose: ({ serviceConnect }) => {
          for (const addBackend of serviceConnect?.meshNodes ?? [])
            addBackend(service.get('VirtualServiceName'));
        },
      },
      reference: service.ref,
    };
  },
});
