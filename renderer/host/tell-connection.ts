// Says when the window is cut off from its host, and that it is back.
import { hideFailure, sayFailure } from '../notices/notices.ts';
import type { ConnectedHost, ConnectionState } from './connection.ts';

/** A hiccup that is over before anybody could read about it is not worth a word. */
const NOTICEABLE_MS = 700;
const LOST = 'Stackwright is not connected';
const REFUSED = 'This window has no access';

/** Returns what ends it. */
export function tellConnection(host: ConnectedHost): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (state: ConnectionState): void => {
    clearTimeout(timer);
    switch (state) {
      case 'lost':
        timer = setTimeout(() => sayFailure(LOST, lost), NOTICEABLE_MS);
        return;
      case 'refused':
        hideFailure(LOST);
        return sayFailure(REFUSED, refused);
      case 'connecting':
      case 'open':
      case 'closed':
        return hideFailure(LOST);
    }
  };

  tell(host.connection());
  const end = host.onConnection(tell);
  return () => {
    clearTimeout(timer);
    end();
  };
}

const lost = {
  code: 'disconnected',
  message: 'The window cannot reach the process it belongs to, and keeps trying.',
  hint: 'Your design is safe in this window. If Stackwright was stopped, start it again.',
};

const refused = {
  code: 'refused',
  message: 'It was opened without the key that Stackwright printed when it started.',
  hint: 'Open the whole address from the terminal, or start Stackwright again.',
};
