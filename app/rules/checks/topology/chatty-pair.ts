import { counted } from '../../../counted.ts';
import type { Block } from '../../../design/schema.ts';
import { type ConnectionView, defineRule } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { isFlow } from '../../scorecard/flows.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const chattyPair = defineRule({
  id: 'chatty-pair',
  title: 'Two microservices with much to say to each other',
  area: 'topology',
  severity: 'warning',
  why: 'Services that need each other at every turn change together and fail together: perhaps the border between them is in the wrong place.',
  source: sources.badSmells,
  threshold: { default: 3, unit: 'connections' },
  judges: 'design',
  reads: 'shape',
  check: ({ graph, connections, threshold }) => {
    const pairs = groupBy(
      connections.filter(isAddressed).flatMap((view) => {
        const from = graph.ownerOf(view.from.block.id);
        const to = graph.ownerOf(view.to.block.id);
        return from && to && from !== to ? [{ view, services: [from, to].toSorted(byId) }] : [];
      }),
      ({ services }) => services.map(({ id }) => id).join(' '),
    );
    return [...pairs.values()].flatMap((between) => {
      // Several routes, or reading beside writing, between the same two are one.
      const ways = groupBy(
        between.map(({ view }) => view),
        ({ from, to }) => `${from.block.id} ${to.block.id}`,
      );
      if (ways.size <= threshold) return [];
      const services = between[0]?.services ?? [];
      const named = [...ways.values()].flatMap(([view]) =>
        view ? `${nameOf(view.from)} to ${nameOf(view.to)}` : [],
      );
      return {
        message: `${counted(ways.size, 'connection')} join ${listed(services.map(({ name }) => name))} (${listed(named)}): neither can do much without the other. Move what belongs together into one of them, or replace several calls by one.`,
        blocks: services.map(({ id }) => id),
        connections: between.map(({ view }) => view.connection.id),
      };
    });
  },
});

/** Meant for the other: a call, or work left for it. News are for whoever listens. */
const isAddressed = (view: ConnectionView): boolean =>
  isFlow(view) && (view.synchronous || view.connection.kind === 'sends');

const byId = (a: Block, b: Block): number => (a.id < b.id ? -1 : 1);
