import { type RawData, WebSocket } from 'ws';
import { Request } from '#app/host/wire.ts';
import type { Dispatch } from '../services/dispatch.ts';
import type { Log } from '../services/service.ts';

/** The largest design, as a JSON string inside a JSON message, with room to spare. */
export const MAX_MESSAGE_BYTES = 40 * 1024 * 1024;
/** WebSocket's code for breaking the rules. */
const POLICY = 1008;

/**
 * Answers one message of a window. What is no request ends the connection: our own client never
 * sends it. An unknown method or a wrong input is answered with a failure instead.
 */
export function answer(
  connection: WebSocket,
  data: RawData,
  client: string,
  dispatch: Dispatch,
  log: Log,
): void {
  // A large text comes as a binary message, which the page can hand over piece by piece.
  const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
  const request = Request.safeParse(parseJson(text));
  if (!request.success) {
    log.warn(`window ${client} sent what is no request`);
    return connection.close(POLICY, 'not a request');
  }
  const { id, method, input } = request.data;
  dispatch(method, input, client)
    .then((result) => {
      if (connection.readyState === WebSocket.OPEN) connection.send(JSON.stringify({ id, result }));
    })
    .catch((error: unknown) => log.error(`${method} could not be answered`, error));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // fails as a request, above
  }
}
