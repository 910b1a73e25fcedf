import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { connecting } from '../../fixes/connecting.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const unauthenticatedApi = defineRule({
  id: 'unauthenticated-api',
  title: 'An API that asks nobody who they are',
  area: 'security',
  severity: 'warning',
  why: 'The address of an API is public. Without an authorizer whoever finds it may call every route, as often as throttling allows.',
  source: sources.apiAccess,
  judges: 'design',
  check: (context) => {
    const [pool, another] = context.blocks.filter(({ traits }) => traits.authorizer);
    return context.blocks
      .filter((view) => view.traits.guarded && view.signals.public && isOpen(view, context))
      .map((view) => {
        const routes = routesOf(view, context);
        return {
          blocks: [view.block.id],
          connections: routes.map(({ connection }) => connection.id),
          ...(pool
            ? {
                message: `Anybody may call ${nameOf(view)}, though ${nameOf(pool)} could say who they are. Let ${nameOf(pool)} authorize ${nameOf(view)}; a route for everybody can say so.`,
                // Of several somebody has to choose.
                fixes:
                  another || !view.traits.guarded?.by.includes('user-pool')
                    ? []
                    : [
                        {
                          title: `Let ${nameOf(pool)} authorize ${nameOf(view)}`,
                          edits: [connecting(pool, 'authorizes', view, context.graph.design)],
                        },
                      ],
              }
            : {
                message: `Anybody may call ${nameOf(view)}: nothing asks who they are. Let a user pool or a function authorize it, unless it is meant for everybody.`,
                // A design that knows no users may be meant for everybody.
                severity: 'info' as const,
              }),
        };
      });
  },
});

const routesOf = ({ block }: BlockView, { outgoing }: NearContext) =>
  outgoing(block.id).filter(({ connection }) => connection.kind === 'routes-to');

/** It has routes that ask nobody, and doesn't say of each that it is meant so. */
const isOpen = (view: BlockView, context: NearContext): boolean =>
  routesOf(view, context).some(
    ({ connection }) => connection.properties['authorization'] !== 'none',
  ) && !context.incoming(view.block.id).some(({ connection }) => connection.kind === 'authorizes');
