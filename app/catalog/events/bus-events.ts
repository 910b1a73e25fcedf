import type { Value } from '../../cloudformation/template.ts';
import type { EventSource } from '../traits/messaging.ts';
import { eventPattern } from './event-pattern.ts';
import { patternSource } from './pattern-source.ts';

/** Every event there is: a rule must have a pattern. */
const EVERYTHING = { source: [{ prefix: '' }] };

/** What is put on a bus: each connection is a rule on it. */
export const busEvents = (busName: Value): EventSource =>
  patternSource(({ filter }, scope) => ({
    EventBusName: busName,
    EventPattern: eventPattern(filter, `${scope.fromName} → ${scope.toName}`, scope) ?? EVERYTHING,
  }));
