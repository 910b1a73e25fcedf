// Every analysis makes all findings anew. Those that say the same keep their old object, and a list
// in which nothing changed stays the same list, so that nothing is rendered for it.
import { sameJson } from '#app/json.ts';
import type { Finding } from '#app/rules/finding.ts';

export function keepIdentity(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly Finding[] {
  const known = new Map(before.map((finding) => [finding.key, finding]));
  const merged = after.map((finding) => {
    const old = known.get(finding.key);
    return old && sameJson(old, finding) ? old : finding;
  });
  const unchanged =
    merged.length === before.length && merged.every((finding, index) => finding === before[index]);
  return unchanged ? before : merged;
}
