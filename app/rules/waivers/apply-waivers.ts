import type { Waiver } from '../../design/schema.ts';
import type { Finding } from '../finding.ts';

/**
 * Marks the findings somebody decided to live with. A waiver holds through its last day; after it
 * the finding counts again. One that names neither a block nor a connection holds everywhere.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  today: string,
): readonly Finding[] {
  const byRule = new Map<string, Waiver[]>();
  for (const waiver of waivers.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (waiver.expires !== undefined && waiver.expires < today) continue;
    const list = byRule.get(waiver.rule);
    if (list) list.push(waiver);
    else byRule.set(waiver.rule, [waiver]);
  }
  return findings.map((finding) => {
    const waiver = byRule.get(finding.rule)?.find((one) => covers(one, finding));
    return waiver ? { ...finding, waiver: waiver.id } : finding;
  });
}

const covers = ({ block, connection }: Waiver, finding: Finding): boolean =>
  (block === undefined || finding.blocks.includes(block)) &&
  (connection === undefined || finding.connections.includes(connection));
