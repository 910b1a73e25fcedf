import { counted } from '../../../counted.ts';
import type { Block } from '../../../design/schema.ts';
import { defineRule } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { sources } from '../../sources.ts';
import { listed } from '../../wording.ts';

export const chattyPair = defineRule({
  id: 'chatty-pair',
  title: 'Two microservices with much to say to each other',
  area: 'topology',
  severity: 'warning',
  why: 'Services that need each other at every turn change together and fail together: perhaps the border between them is in the wrong place.',
  source: sources.badSmells,
  threshold: { default: 3, unit: 'connections' },
  judges: 'design',
  check: ({ graph, connections, threshold }) => {
    const pairs = groupBy(
      connections.flatMap((view) => {
        const from = graph.ownerOf(view.from.block.id);
        const to = graph.ownerOf(view.to.block.id);
        return from && to && from !== to ? [{ view, services: [from, to].toSorted(byId) }] : [];
      }),
      ({ services }) => services.map(({ id }) => id).join(' '),
    );
    return [...pairs.values()]
      .filter((between) => between.length > threshold)
      .map((between) => {
        const services = between[0]?.services ?? [];
        return {
          message: `${counted(between.length, 'connection')} join ${listed(services.map(({ name }) => name))}: neither can do much without the other. Move what belongs together into one of them, or replace several calls by one.`,
          blocks: services.map(({ id }) => id),
          connections: between.map(({ view }) => view.connection.id),
        };
      });
  },
});

const byId = (a: Block, b: Block): number => (a.id < b.id ? -1 : 1);
