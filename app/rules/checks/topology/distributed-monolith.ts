import { marksAhead, marksIn } from '../../../graph/marks.ts';
import { defineRule } from '../../define-rule.ts';
import { serviceCalls } from '../../services/service-calls.ts';
import { sources } from '../../sources.ts';

export const distributedMonolith = defineRule({
  id: 'distributed-monolith',
  title: 'Microservices that work only all together',
  area: 'topology',
  severity: 'warning',
  why: 'Where most microservices wait for most others, one that is down takes the system with it, and each change is tested with all: a monolith, with a network inside.',
  source: sources.looseCoupling,
  threshold: { default: 50, unit: '% of the others a microservice waits for, on average' },
  judges: 'design',
  reads: 'shape',
  check: (context) => {
    const known = serviceCalls(context);
    if (!known || known.services.length < FEWEST) return [];
    const { services, calls } = known;
    const count = services.length;
    const direct = calls.reduce((sum, own) => sum + own.size, 0);
    // One row or tree has fewer: whatever its length, each has its part.
    if (direct < count) return [];
    const ahead = marksAhead(
      services.keys(),
      (index) => calls[index]?.keys() ?? [],
      (index) => index,
      count,
    );
    const waits = services.map(({ index }) => marksIn(ahead(index)).filter((to) => to !== index));
    const total = waits.reduce((sum, own) => sum + own.length, 0);
    const share = (100 * total) / (count * (count - 1));
    if (share < context.threshold) return [];
    const waitedFor = services.map(() => 0);
    for (const to of waits.flat()) waitedFor[to] = (waitedFor[to] ?? 0) + 1;
    const most = services.reduce((best, one) =>
      (waitedFor[one.index] ?? 0) > (waitedFor[best.index] ?? 0) ? one : best,
    );
    return [
      {
        message: `Of ${count} microservices each waits, straight or through others, for ${(total / count).toFixed(1)} of the others on average (${share.toFixed(0)} %): they are deployed one by one, but work only together. Begin with ${most.name}, for which ${waitedFor[most.index] ?? 0} wait: let them keep what they need of it from its events, or join what can’t work apart.`,
        blocks: services.map(({ id }) => id),
        connections: [
          ...new Set(
            calls.flatMap((own) => [...own.values()].flat().map(({ connection }) => connection.id)),
          ),
        ],
      },
    ];
  },
});

/** Fewer are easily all in one row. */
const FEWEST = 5;
