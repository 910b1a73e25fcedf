// Laying out a large design takes a while; the canvas goes on meanwhile, and may end this at any time.
import { z } from 'zod';
import type { Design } from '#app/design/schema.ts';
import {
  type Arrangement,
  type ArrangeRequest,
  arrangementFor,
} from '#app/layout/arrange/answer.ts';
import type { Numbered, WorkerReply } from './analysis-messages.ts';

// The content security policy forbids eval here as in the window.
z.config({ jitless: true });

export interface ArrangeQuestion {
  readonly design: Design;
  readonly request: ArrangeRequest;
}

self.addEventListener('message', ({ data }: MessageEvent<Numbered<ArrangeQuestion>>) => {
  self.postMessage(reply(data));
});

function reply({ number, body }: Numbered<ArrangeQuestion>): WorkerReply<Arrangement> {
  try {
    return { number, ok: true, body: arrangementFor(body.design, body.request) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, ok: false, message };
  }
}
