import { protocol } from 'electron';
import type { ContentRoot } from '../content/content-path.ts';
import { SCHEME } from './origin.ts';
import { respond } from './respond.ts';

/** Before the application is ready: makes `app://` an origin like https, with workers and fetch. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export function serveContent(roots: readonly ContentRoot[]): void {
  protocol.handle(SCHEME, (request) => respond(request, roots));
}
