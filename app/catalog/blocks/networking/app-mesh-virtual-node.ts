import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { meshHost, meshOf } from '../../mesh/mesh.ts';

export const appMeshVirtualNode = defineBlock({
  type: 'app-mesh-virtual-node',
  label: 'Virtual node',
  kind: 'App Mesh',
  category: 'networking',
  icon: 'app-mesh-virtual-node',
  summary:
    'Stands for an ECS service in an App Mesh. App Mesh ended on 30 September 2026: change it into ECS Service Connect.',
  newName: 'virtual-node',
  services: ['AWS App Mesh'],
  resourceTypes: ['AWS::AppMesh::VirtualNode', 'AWS::AppMesh::Mesh'],
  properties: z.object({
    service: field(z.string().optional(), {
      label: 'Stands for',
      help: 'The ECS service whose tasks answer, and whose calls go through the mesh.',
      reference: 'ecs-service',
    }),
    mesh: field(z.string().optional(), {
      label: 'Mesh',
      help: 'The mesh it is part of. None: it brings its own.',
      reference: 'app-mesh',
    }),
    port: field(z.int().min(1).max(65_535).default(80), {
      label: 'Port',
      help: 'Port its program listens on, where it stands for no service of the design.',
    }),
  }),
  traits: {},
  compile: ({ service, mesh, port }, scope) => {
    const meshName = meshOf(scope, mesh);
    const behind = service ? scope.referenced(service, 'ecs-service') : undefined;
    if (service && !behind)
      scope.problem(
        `${scope.name} stands for a service that isn't in the design any more.`,
        'Choose another service, or delete it.',
      );
    const client = behind?.serviceConnect;
    // What discovers the node's tasks is the name other code would call them by.
    behind?.callable?.expose?.({});
    const listening = client?.port ?? port;
    const node = scope.resource('', 'AWS::AppMesh::VirtualNode', {
      MeshName: meshName,
      Spec: {
        Listeners: [{ PortMapping: { Port: listening, Protocol: 'http' } }],
        ServiceDiscovery: { DNS: { Hostname: client?.host ?? meshHost(scope) } },
      },
    });
    client?.meshNodes.push((virtualService) =>
      node.append('Spec.Backends', {
        VirtualService: { VirtualServiceName: virtualService },
      }),
    );
    return {
      virtualNode: {
        meshName,
        name: node.get('VirtualNodeName'),
        port: listening,
        ...(behind?.callable?.door && { door: behind.callable.door }),
      },
      reference: node.ref,
    };
  },
});
