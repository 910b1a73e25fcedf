import { isIP } from 'node:net';
import { type Failure, fail, ok, type Result } from '#app/result.ts';

export interface Endpoint {
  readonly url: string;
  /** On this very machine: an emulator, to which nothing real is sent. */
  readonly loopback: boolean;
}

/**
 * Checks an endpoint somebody typed. Requests carry signatures and templates, so plain http is taken
 * for this machine only.
 */
export function checkEndpoint(text: string): Result<Endpoint, Failure<'bad-endpoint'>> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    return bad(
      `The endpoint "${text.slice(0, 200)}" is not an http or https address.`,
      'Give one such as http://127.0.0.1:4566, or leave it empty for AWS.',
    );
  if (url.username || url.password)
    return bad(
      'The endpoint has a user name or password in it.',
      'Credentials come from a profile: leave them out of the address.',
    );
  const loopback = isLoopback(url.hostname);
  if (url.protocol === 'http:' && !loopback)
    return bad(
      `The endpoint ${url.origin} is not encrypted, and it is not on this machine.`,
      'Use https. Plain http is taken for localhost, 127.0.0.1 and [::1] only.',
    );
  return ok({ url: url.href, loopback });
}

function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]')
    return true;
  return isIP(hostname) === 4 && hostname.startsWith('127.');
}

const bad = (message: string, hint: string) => fail('bad-endpoint', message, hint);
