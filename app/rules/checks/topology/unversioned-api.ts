import { type ConnectionView, defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const unversionedApi = defineRule({
  id: 'unversioned-api',
  title: 'A public API without a version',
  area: 'topology',
  severity: 'info',
  why: 'Clients you don’t deploy can’t change on the day you do: without a version an API can only ever grow, or break them.',
  source: sources.serviceContracts,
  judges: 'block',
  check: (view, { incoming, outgoing }) => {
    const { traits, signals, block } = view;
    if (traits.routable?.as !== 'api' || !signals.public || versionIn(block.properties.stageName))
      return [];
    // A name such as v1.example.com tells it as well.
    if (incoming(block.id).some(({ from }) => versionIn(from.block.properties.name))) return [];
    const routes = outgoing(block.id).filter(({ connection }) => pathOf(connection) !== undefined);
    // Behind a route for everything, the code knows.
    const fixed = routes.filter(({ connection }) => !/^\/(\*|$)/.test(pathOf(connection) ?? ''));
    if (fixed.length === 0 || fixed.some(({ connection }) => versionIn(pathOf(connection))))
      return [];
    const paths = [...new Set(fixed.map(({ connection }) => pathOf(connection) ?? ''))];
    return [
      {
        message: `${nameOf(view)} answers ${listed(paths)}, none of which says a version: whoever calls them breaks when they change. Put one into the path, such as /v1${paths[0] ?? ''}, so that old and new can live side by side.`,
        blocks: [block.id],
        connections: fixed.map(({ connection }) => connection.id),
        fixes: [
          {
            title: `Put /v1 before ${listed(paths)}`,
            edits: fixed.map(({ connection }) => ({
              edit: 'set-connection-properties' as const,
              args: { id: connection.id, values: { path: `/v1${pathOf(connection) ?? ''}` } },
            })),
          },
        ],
      },
    ];
  },
});

function pathOf({ properties }: ConnectionView['connection']): string | undefined {
  return typeof properties.path === 'string' ? properties.path : undefined;
}

/** v1, v2.1, 2026-11-01 as a part of a path or a name. */
const versionIn = (text: unknown): boolean =>
  typeof text === 'string' && /(^|[/.-])(v\d+(\.\d+)*|\d{4}-\d\d(-\d\d)?)($|[/.-])/i.test(text);
