// Answers `app://stackwright/…` as the loopback server answers HTTP, with the same headers.
import type { ContentRoot } from '../content/content-path.ts';
import { readContent } from '../content/read-content.ts';
import { securityHeaders } from '../content/security-headers.ts';
import { isOwnUrl } from './origin.ts';

const headers = securityHeaders();

export async function respond(
  request: { readonly url: string; readonly method: string },
  roots: readonly ContentRoot[],
): Promise<Response> {
  const text = (status: number, message: string) =>
    new Response(message, { status, headers: { ...headers, 'Content-Type': 'text/plain' } });
  if (!isOwnUrl(request.url)) return text(403, 'Refused: foreign origin');
  if (request.method !== 'GET') return text(405, 'Method not allowed');
  const content = await readContent(roots, new URL(request.url).pathname);
  if (!content) return text(404, 'Not found');
  return new Response(content.bytes, {
    headers: { ...headers, 'Content-Type': content.mediaType },
  });
}
