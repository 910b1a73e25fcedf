import { defineRule } from '../../define-rule.ts';
import { serviceCalls } from '../../services/service-calls.ts';
import { sources } from '../../sources.ts';
import { listed } from '../../wording.ts';

export const hubService = defineRule({
  id: 'hub-service',
  title: 'A microservice everything goes through',
  area: 'topology',
  severity: 'warning',
  why: 'What many wait for and what waits for many is changed for all of them, and hands on every failure it meets.',
  source: sources.antiPatternCatalogue,
  threshold: { default: 6, unit: 'microservices it is joined to' },
  judges: 'design',
  reads: 'shape',
  check: (context) => {
    const known = serviceCalls(context);
    if (!known) return [];
    const { services, calls, callers } = known;
    const degrees = services.map(({ index }) => (calls[index]?.size ?? 0) + (callers[index] ?? 0));
    const mean = sumOf(degrees) / degrees.length;
    const deviation = Math.sqrt(
      sumOf(degrees.map((degree) => (degree - mean) ** 2)) / degrees.length,
    );
    const limit = Math.max(context.threshold, mean + 2 * deviation);
    return services.flatMap(({ id, index, name }) => {
      const own = calls[index];
      const [degree = 0, waiting = 0] = [degrees[index], callers[index]];
      // A front end that asks many, and a service that many ask, are what they should be.
      if (!own || degree <= limit || own.size < 2 || waiting < 2) return [];
      const [asked, asking] = [
        [...own.keys()].flatMap((to) => services[to] ?? []),
        services.filter((other) => calls[other.index]?.has(index)),
      ];
      const edges = [
        ...own.values(),
        ...asking.map((other) => calls[other.index]?.get(index) ?? []),
      ];
      return {
        message: `${name} waits for ${listed(asked.map((one) => one.name))}, and ${listed(asking.map((one) => one.name))} wait for it: ${degree} ends meet in it, where a microservice has ${mean.toFixed(1)} on average. Split it by what its callers need, or let them hear of changes by events.`,
        blocks: [id, ...[...asking, ...asked].map((one) => one.id)],
        connections: [...new Set(edges.flat().map(({ connection }) => connection.id))],
      };
    });
  },
});

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
