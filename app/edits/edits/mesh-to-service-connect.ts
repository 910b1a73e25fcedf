import { z } from 'zod';
import { ecsService } from '../../catalog/blocks/compute/ecs-service.ts';
import { appMesh } from '../../catalog/blocks/networking/app-mesh.ts';
import { appMeshVirtualNode } from '../../catalog/blocks/networking/app-mesh-virtual-node.ts';
import { appMeshVirtualService } from '../../catalog/blocks/networking/app-mesh-virtual-service.ts';
import type { Block, Connection, Design } from '../../design/schema.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { withBlocks, withConnections, withValues } from '../records.ts';
import { remove } from './remove.ts';

const MESH_TYPES: readonly string[] = [
  appMesh.type,
  appMeshVirtualNode.type,
  appMeshVirtualService.type,
];

/**
 * Changes every App Mesh of the design into ECS Service Connect: the services that virtual nodes
 * stand for are found by it, what called a virtual service calls the service behind it, and the
 * mesh's blocks go. Callers are told the address under the service's name from then on. Not allowed
 * while something calls a virtual service that no ECS service answers: it would call nothing.
 */
export const meshToServiceConnect = defineEdit({
  name: 'mesh-to-service-connect',
  label: 'Change mesh into Service Connect',
  args: z.object({}),
  apply: (design) => {
    const mesh = Object.values(design.blocks).filter(isMeshBlock);
    if (mesh.length === 0) return ok(design);
    const moved: Connection[] = [];
    const dropped: Connection['id'][] = [];
    const kept = new Set<string>(
      Object.values(design.connections)
        .filter(({ to }) => !isMesh(design.blocks[to]))
        .map(signature),
    );
    for (const connection of inOrder(design)) {
      const called = design.blocks[connection.to];
      const caller = design.blocks[connection.from];
      if (called?.type !== appMeshVirtualService.type || isMesh(caller)) continue;
      const service = serviceBehind(design, called);
      if (!service)
        return fail(
          'not-allowed',
          `${called.name} is called, and no ECS service stands behind it.`,
          'Choose the virtual node that answers, and the service that node stands for; or delete what calls it.',
        );
      const next = { ...connection, to: service.id };
      // A service needs no way to itself, and a second call of the same kind says nothing new.
      if (next.from === service.id || kept.has(signature(next))) {
        dropped.push(connection.id);
        continue;
      }
      kept.add(signature(next));
      moved.push(next);
    }
    const served = new Set(mesh.flatMap((block) => serviceOf(design, block) ?? []));
    const connected = [...served].map((service) => ({
      ...service,
      properties: withValues(service.properties, { discovery: 'service-connect' }),
    }));
    return remove.apply(withConnections(withBlocks(design, connected), moved), {
      blocks: mesh.map(({ id }) => id),
      connections: dropped,
    });
  },
});

/** Of two calls that become one, the same stays however the file lists them. */
const inOrder = ({ connections }: Design): readonly Connection[] =>
  Object.values(connections).toSorted((a, b) => (a.id < b.id ? -1 : 1));

export const isMeshBlock = ({ type }: Block): boolean => MESH_TYPES.includes(type);

const isMesh = (block: Block | undefined): boolean => block !== undefined && isMeshBlock(block);

const signature = ({ kind, from, to }: Connection): string => JSON.stringify([kind, from, to]);

/** The ECS service that a virtual node stands for. */
function serviceOf(design: Design, { type, properties }: Block): Block | undefined {
  if (type !== appMeshVirtualNode.type) return undefined;
  const service = blockCalled(design, properties.service);
  return service?.type === ecsService.type ? service : undefined;
}

function serviceBehind(design: Design, { properties }: Block): Block | undefined {
  const node = blockCalled(design, properties.node);
  return node && serviceOf(design, node);
}

const blockCalled = (design: Design, id: unknown): Block | undefined =>
  typeof id === 'string' && Object.hasOwn(design.blocks, id)
    ? design.blocks[id as Block['id']] // checked that it is one
    : undefined;
