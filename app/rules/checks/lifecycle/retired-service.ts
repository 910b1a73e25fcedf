import type { Design } from '../../../design/schema.ts';
import { isMeshBlock, meshToServiceConnect } from '../../../edits/edits/mesh-to-service-connect.ts';
import { defineRule, type Fix } from '../../define-rule.ts';
import { RETIRED_SERVICES } from '../../lifecycle.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const retiredService = defineRule({
  id: 'retired-service',
  title: 'A service AWS has shut down',
  area: 'lifecycle',
  severity: 'error',
  why: 'CloudFormation still knows the resource types of a service that ended, but creating one fails.',
  source: sources.lifecycle,
  judges: 'design',
  check: ({ blocks, graph, today }) => {
    const conversion = meshConversion(graph.design);
    return blocks.flatMap((view) => {
      const made = [view.block.type, ...(view.definition?.resourceTypes ?? [])];
      const retired = RETIRED_SERVICES.find(({ types }) =>
        made.some((type) => type.startsWith(types)),
      );
      if (!retired || today <= retired.since) return [];
      return {
        message: `${nameOf(view)} needs ${retired.name}, which ended on ${retired.since}: it can't be created any more. Use ${retired.instead} instead.`,
        blocks: [view.block.id],
        ...(isMeshBlock(view.block) && { fixes: conversion }),
      };
    });
  },
});

/** One step for the whole mesh: half a mesh would leave callers without whom they call. */
function meshConversion(design: Design): readonly Fix[] {
  if (!Object.values(design.blocks).some(isMeshBlock)) return [];
  if (!meshToServiceConnect.apply(design, {}).ok) return [];
  return [
    {
      title: 'Change the whole mesh into ECS Service Connect',
      edits: [{ edit: meshToServiceConnect.name, args: {} }],
    },
  ];
}
