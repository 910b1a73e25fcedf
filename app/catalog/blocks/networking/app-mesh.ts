import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { meshResource } from '../../mesh/mesh.ts';

export const appMesh = defineBlock({
  type: 'app-mesh',
  label: 'Service mesh',
  kind: 'App Mesh',
  category: 'networking',
  icon: 'app-mesh',
  summary:
    'A mesh of AWS App Mesh, which ended on 30 September 2026: for designs that have one, to be changed into ECS Service Connect.',
  newName: 'mesh',
  services: ['AWS App Mesh'],
  resourceTypes: ['AWS::AppMesh::Mesh'],
  properties: z.object({
    egress: field(z.enum(['ALLOW_ALL', 'DROP_ALL']).default('DROP_ALL'), {
      label: 'Ways out',
      help: 'Where proxies may send requests besides the mesh’s own services.',
      group: 'Network',
      options: { DROP_ALL: 'AWS and the mesh only', ALLOW_ALL: 'Anywhere' },
      safe: ['DROP_ALL'],
    }),
  }),
  traits: {},
  signals: ({ egress }) => ({ egressLimited: egress === 'DROP_ALL' }),
  compile: ({ egress }, scope) => {
    const mesh = meshResource(scope, '', egress);
    return { mesh: { name: mesh.get('MeshName') }, reference: mesh.ref };
  },
});
