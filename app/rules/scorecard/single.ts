// One service has nobody to be independent of. Four properties say so and are not judged: a monolith
// may be right, but it has none of them.
import type { Ground, Measure } from './define-property.ts';
import type { Facts } from './facts.ts';

export const isAlone = ({ services }: Facts): boolean => services.length === 1;

/** `consequence`: "every change ships all of it". */
export const alone = ({ services: [service] }: Facts, consequence: string): Ground => ({
  text: `${service?.name ?? ''} is the only service: ${consequence}.`,
  blocks: service ? [service.id] : [],
  connections: [],
});

export const ALONE: Measure = { count: 0, of: 1, share: 0, level: 'unknown', strain: 0 };
