// What goes out to the host, in the order it was given. The browser takes in a text of megabytes all at
// once, which holds the page up for two frames; so a large one is handed over a piece at a time.

/** Characters. */
const PIECE = 128 * 1024;

export interface Outbox {
  send(text: string): void;
  /** Nothing more leaves it. */
  close(): void;
}

export function createOutbox(socket: { send(message: string | Blob): void }): Outbox {
  const waiting: string[] = [];
  let busy = false;
  let closed = false;

  async function empty(): Promise<void> {
    busy = true;
    for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) {
      const message = text.length > PIECE ? await inPieces(text) : text;
      if (closed) return;
      socket.send(message);
    }
    busy = false;
  }

  return {
    send: (text) => {
      if (closed) return;
      if (!busy && text.length <= PIECE) socket.send(text);
      else {
        waiting.push(text);
        if (!busy) void empty();
      }
    },
    close: () => {
      closed = true;
      waiting.length = 0;
    },
  };
}

async function inPieces(text: string): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at + PIECE;
    // Two halves of one character stay together.
    if (isFirstHalf(text.charCodeAt(end - 1))) end -= 1;
    pieces.push(new Blob([text.slice(at, end)]));
    at = end;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(pieces);
}

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
