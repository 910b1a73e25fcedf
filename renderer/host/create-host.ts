import type { Host } from '#app/host/contract.ts';

export function createHost(): Host {
  throw new Error('There is no host yet.');
}
