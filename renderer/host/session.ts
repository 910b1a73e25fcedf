// How a window comes by its access token. The address it is opened with carries either the token
// or a ticket that is swapped for it once, in the fragment, which browsers send to nobody.

export interface SessionPage {
  /** The address's fragment without `#`. */
  readonly fragment: string;
  /** Takes the fragment out of the address bar, the history and what is bookmarked. */
  clearFragment(): void;
  /** Survives a reload of this window, unseen by other windows. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly fetch: typeof fetch;
}

const KEY = 'stackwright.token';

/** The token, or undefined when this window was opened without one or with one that is spent. */
export async function sessionToken(page: SessionPage): Promise<string | undefined> {
  const given = new URLSearchParams(page.fragment);
  const ticket = given.get('ticket');
  const token = given.get('token') ?? (ticket === null ? null : await redeem(page, ticket));
  if (given.has('ticket') || given.has('token')) page.clearFragment();
  if (token !== null) page.storage.setItem(KEY, token);
  return token ?? page.storage.getItem(KEY) ?? undefined;
}

/** The address of another window with the same access, which starts with an empty design. */
export function addressOfNewWindow(
  origin: string,
  storage: Pick<Storage, 'getItem'>,
): string | undefined {
  const token = storage.getItem(KEY);
  return token === null ? undefined : `${origin}/#token=${token}&start=empty`;
}

/** Asked before the fragment is taken out of the address. */
export const startsEmpty = (fragment: string): boolean =>
  new URLSearchParams(fragment).get('start') === 'empty';

async function redeem(page: SessionPage, ticket: string): Promise<string | null> {
  const response = await page.fetch('/session', { method: 'POST', body: ticket });
  return response.ok ? response.text() : null;
}

/** Whether the host is there and takes the token: a failed WebSocket does not say why it failed. */
export async function probe(
  page: Pick<SessionPage, 'fetch'>,
  token: string,
): Promise<'accepted' | 'refused' | 'unreachable'> {
  try {
    const headers = { Authorization: `Bearer ${token}` };
    const response = await page.fetch('/session', { headers });
    return response.ok ? 'accepted' : 'refused';
  } catch {
    return 'unreachable'; // fetch rejects when nobody answers, and only then
  }
}
