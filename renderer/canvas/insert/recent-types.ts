// The block types somebody put last, the newest first: of this person, not of a design.
import { z } from 'zod';

const KEY = 'stackwright.insert.recent';
const MOST = 6;
const Kept = z.array(z.string()).max(MOST);

/** A private window or a full store forgets them; that is no reason to fail. */
export function recentTypes(): readonly string[] {
  try {
    return Kept.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

export const withRecent = (recent: readonly string[], type: string): readonly string[] =>
  [type, ...recent.filter((other) => other !== type)].slice(0, MOST);

export function rememberType(type: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(withRecent(recentTypes(), type)));
  } catch {
    // See recentTypes.
  }
}
