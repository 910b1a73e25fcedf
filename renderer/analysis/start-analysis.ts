import type { Host } from '#app/host/contract.ts';

export function startAnalysis(_host: Host): void {}
