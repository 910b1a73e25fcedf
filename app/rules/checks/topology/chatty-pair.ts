import { type ConnectionView, defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { counted } from '../../wording.ts';

export const chattyPair = defineRule({
  id: 'chatty-pair',
  title: 'Two microservices with much to say to each other',
  area: 'topology',
  severity: 'warning',
  why: 'Services that need each other at every turn change together and fail together: perhaps the border between them is in the wrong place.',
  source: sources.badSmells,
  threshold: { default: 3, unit: 'connections' },
  check: ({ graph, connections, threshold }) => {
    const pairs = new Map<string, ConnectionView[]>();
    for (const view of connections) {
      const from = graph.ownerOf(view.from.block.id)?.id;
      const to = graph.ownerOf(view.to.block.id)?.id;
      if (!from || !to || from === to) continue;
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      const list = pairs.get(key);
      if (list) list.push(view);
      else pairs.set(key, [view]);
    }
    return [...pairs.values()]
      .filter((between) => between.length > threshold)
      .map((between) => {
        const services = new Set(
          between
            .flatMap(({ from, to }) => [from, to])
            .map(({ block }) => graph.ownerOf(block.id))
            .filter((owner) => owner !== undefined),
        );
        const [a, b] = [...services].map(({ name }) => name).toSorted();
        return {
          message: `${counted(between.length, 'connection')} join ${a} and ${b}: neither can do much without the other. Move what belongs together into one of them, or replace several calls by one.`,
          blocks: [...services].map(({ id }) => id),
          connections: between.map(({ connection }) => connection.id),
        };
      });
  },
});
