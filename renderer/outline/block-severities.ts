import type { BlockId } from '#app/design/ids.ts';
import type { Severity } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';

const RANK: { readonly [severity in Severity]: number } = { error: 3, warning: 2, info: 1 };

/** The worst open finding of each block that has one. */
export function blockSeverities(findings: readonly Finding[]): ReadonlyMap<BlockId, Severity> {
  const worst = new Map<BlockId, Severity>();
  for (const { severity, blocks, waiver } of findings) {
    if (waiver) continue;
    for (const id of blocks) {
      const known = worst.get(id);
      if (!known || RANK[severity] > RANK[known]) worst.set(id, severity);
    }
  }
  return worst;
}
