import type { BlockId } from '#app/design/ids.ts';
import type { Severity } from '#app/design/schema.ts';
import { type Finding, SEVERITY_RANK } from '#app/rules/finding.ts';

/** The worst open finding of each block that has one. */
export function blockSeverities(findings: readonly Finding[]): ReadonlyMap<BlockId, Severity> {
  const worst = new Map<BlockId, Severity>();
  for (const { severity, blocks, waiver } of findings) {
    if (waiver) continue;
    for (const id of blocks) {
      const known = worst.get(id);
      if (!known || SEVERITY_RANK[severity] < SEVERITY_RANK[known]) worst.set(id, severity);
    }
  }
  return worst;
}
