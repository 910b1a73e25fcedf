import type { Host } from '#app/host/contract.ts';

export function startDocument(_host: Host): void {}
