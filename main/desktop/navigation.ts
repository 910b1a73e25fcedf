// No page of ours ever goes anywhere else, opens a window, embeds another page or is given a
// permission. Links to AWS's documentation open in the user's browser.
import { app, session, shell } from 'electron';
import type { Log } from '../services/service.ts';
import { isOutsideLink, isOwnUrl, isPermitted } from './origin.ts';

export function denyEverythingElse(log: Log): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      if (isOwnUrl(event.url)) return;
      event.preventDefault();
      log.warn(`A page tried to go to ${event.url}`);
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnUrl(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isOutsideLink(url))
        shell.openExternal(url).catch((error: unknown) => log.warn('A link did not open', error));
      else log.warn(`A page tried to open ${url}`);
      return { action: 'deny' };
    });
  });
  session.defaultSession.setPermissionRequestHandler(
    (_contents, permission, decide, { requestingUrl }) =>
      decide(isPermitted(permission, requestingUrl)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermitted(permission, origin),
  );
  session.defaultSession.setDevicePermissionHandler(() => false);
  session.defaultSession.on('will-download', (event) => event.preventDefault());
}
