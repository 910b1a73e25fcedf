// What counts as Stackwright's own page. Origins are compared after parsing: a prefix test would
// take `app://stackwright.example.com` for `app://stackwright`.
export const SCHEME = 'app';
export const HOST = 'stackwright';
export const START_URL = `${SCHEME}://${HOST}/index.html`;

/** Whether a URL is a page of ours. */
export function isOwnUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
  );
}

/** The frame an IPC message came from, as far as it matters here. */
export interface SenderFrame {
  readonly url: string;
  /** Null for a window's own page; a frame inside it has a parent. */
  readonly parent: unknown;
}

/** Only the top frame of one of our windows may call; `null`: the frame is gone already. */
export const isTrustedSender = (frame: SenderFrame | null): boolean =>
  frame !== null && frame.parent === null && isOwnUrl(frame.url);

/**
 * A link the user may follow outside Stackwright, in a browser of their own: AWS's documentation.
 * Everything else, above all other schemes, is dropped.
 */
export function isOutsideLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const amazon = ['docs.aws.amazon.com', 'aws.amazon.com', 'console.aws.amazon.com'];
  return (
    protocol === 'https:' &&
    (amazon.includes(hostname) || hostname.endsWith('.console.aws.amazon.com'))
  );
}

/** What a page of ours asks for: to copy to the clipboard, and to paste from a menu of its own. */
const PERMITTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'clipboard-read']);

export const isPermitted = (permission: string, url: string): boolean =>
  PERMITTED.has(permission) && isOwnUrl(url);
