// Lays lines of a large design, which takes a second or more, while they are drawn plainly.
import type { Routes } from '#app/layout/routing/route.ts';
import { type RoutingTask, workOff } from '#app/layout/scene.ts';
import type { Numbered, WorkerReply } from './analysis-messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<Numbered<RoutingTask>>) => {
  self.postMessage(reply(data));
});

function reply({ number, body }: Numbered<RoutingTask>): WorkerReply<Routes> {
  try {
    return { number, ok: true, body: workOff(body) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, ok: false, message };
  }
}
