import type { ConnectionId } from '../../../design/ids.ts';
import { defineRule, type Fix, type TemplateContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const stackCycle = defineRule({
  id: 'stack-cycle',
  title: 'Stacks that need one another',
  area: 'template',
  severity: 'error',
  why: 'A stack can be made when what it takes from others is there. In a circle none can be the first, and no microservice be deployed or deleted without the others.',
  source: sources.missingExports,
  judges: 'template',
  check: (context) =>
    context.compilation.problems
      .filter(({ code }) => code === 'stack-cycle')
      .map(({ message, hint, blocks, connections }) => ({
        message: `${message} ${hint}`,
        blocks,
        connections,
        fixes: [...shareChannels(connections, context), ...cut(connections)],
      })),
});

/** What nobody owns is made before all microservices: a channel can stand between them. */
function shareChannels(cuts: readonly ConnectionId[], context: TemplateContext): readonly Fix[] {
  const { connections } = context.graph.design;
  const targets = cuts.flatMap((id) => {
    const line = connections[id];
    return (line && context.view(line.to)) ?? [];
  });
  const channels = [...new Set(targets)].filter(
    ({ block, traits }) => traits.channel && block.owner !== undefined,
  );
  if (channels.length === 0 || channels.length < new Set(targets).size) return [];
  return [
    {
      title: `Let nobody own ${listed(channels.map(nameOf))}`,
      edits: [{ edit: 'own', args: { ids: channels.map(({ block }) => block.id), owner: null } }],
    },
  ];
}

const cut = (connections: readonly ConnectionId[]): readonly Fix[] =>
  connections.length === 0
    ? []
    : [
        {
          title: connections.length > 1 ? 'Delete these connections' : 'Delete the connection',
          edits: [{ edit: 'remove', args: { connections: [...connections] } }],
        },
      ];
