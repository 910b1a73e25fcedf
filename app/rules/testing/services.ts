import type { Sketch } from '../../design/testing/sketch.ts';

/** Microservices a, b, c … with code of the same name in capitals; `ab` calls b from a. */
export const services = (names: string, calls: string): Sketch => ({
  blocks: Object.fromEntries(
    names.split('').flatMap((name) => [
      [name, 'microservice'],
      [name.toUpperCase(), { type: 'ecs-service', owner: name }],
    ]),
  ),
  connections: calls
    .split(' ')
    .filter(Boolean)
    .map((call) => {
      const [from = '', to = ''] = call.toUpperCase();
      return [from, 'calls', to, { timeout: 1, retries: 0 }];
    }),
});
