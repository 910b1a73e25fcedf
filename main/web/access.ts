// Who may talk to the loopback server. A listener on 127.0.0.1 can be reached by every web page
// the user visits and by every user of the machine: Host stops DNS rebinding, Origin stops other
// pages, the token stops other users. See docs/decisions/0005-loopback-access-by-token-in-the-fragment.md.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { SUBPROTOCOL, TOKEN_PREFIX } from '#app/host/wire.ts';

export interface Access {
  /** For a person: good for as long as the server runs. */
  readonly token: string;
  /** For a command line, which other users can read: good once, and for two minutes. */
  ticket(): string;
  redeem(ticket: string): boolean;
  isToken(token: string | undefined): boolean;
}

const TICKET_LIFE_MS = 120_000;

export function createAccess(now: () => number = Date.now): Access {
  const token = randomBytes(32).toString('base64url');
  const tickets = new Map<string, number>();
  return {
    token,
    ticket() {
      const ticket = randomBytes(32).toString('base64url');
      tickets.set(ticket, now() + TICKET_LIFE_MS);
      return ticket;
    },
    redeem(ticket) {
      const expires = tickets.get(ticket);
      tickets.delete(ticket);
      return expires !== undefined && now() < expires;
    },
    isToken: (given) => given !== undefined && sameSecret(given, token),
  };
}

// Hashed first, so that the comparison takes as long whatever the length of what was given.
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * Why a request is refused before anything else is looked at, or undefined when it may go on.
 * `origin` is the server's own, e.g. `http://127.0.0.1:49152`.
 */
export function refusal(
  headers: IncomingHttpHeaders,
  origin: string,
  upgrade: boolean,
): string | undefined {
  if (headers.host !== new URL(origin).host) return 'unknown host';
  if (headers.origin === undefined ? upgrade : headers.origin !== origin) return 'foreign origin';
  const site = headers['sec-fetch-site'];
  // Following a link to the printed address is fine: without the token it shows nothing.
  const isPage =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isPage)
    return 'foreign page';
  return undefined;
}

/** The token in `Authorization: Bearer …`. */
export function bearer(headers: IncomingHttpHeaders): string | undefined {
  return /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '')?.[1];
}

/** The token beside our own subprotocol in `Sec-WebSocket-Protocol`. */
export function socketToken(headers: IncomingHttpHeaders): string | undefined {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim());
  if (!offered.includes(SUBPROTOCOL)) return undefined;
  return offered.find((one) => one.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length);
}
