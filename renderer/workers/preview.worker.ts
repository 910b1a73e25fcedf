// What fixes would change and leave, beside the analysis: that must not wait for it, and this may be
// ended at any time.
import { z } from 'zod';
import { type FixPreview, previewFixes } from '#app/rules/fixing/preview.ts';
import type { Numbered, PreviewRequest, WorkerReply } from './analysis-messages.ts';

// The content security policy forbids eval here as in the window.
z.config({ jitless: true });

self.addEventListener('message', ({ data }: MessageEvent<Numbered<PreviewRequest>>) => {
  self.postMessage(reply(data));
});

function reply({ number, body }: Numbered<PreviewRequest>): WorkerReply<FixPreview> {
  try {
    return { number, ok: true, body: previewFixes(body.design, body.offers, body) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, ok: false, message };
  }
}
