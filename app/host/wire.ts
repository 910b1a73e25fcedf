// What travels over the loopback WebSocket, one JSON text a message. Electron's IPC carries the
// same calls and events without these envelopes.
import { z } from 'zod';

/** The subprotocol both sides name; the access token travels beside it as `token.<token>`. */
export const SUBPROTOCOL = 'stackwright.1';
export const TOKEN_PREFIX = 'token.';

/** Chosen by the window, once a page load: a window that reconnects keeps its locks. */
export const ClientId = z.string().regex(/^[\w-]{1,64}$/);

export const Request = z.object({
  id: z.int().nonnegative(),
  method: z.string().min(1).max(100),
  input: z.unknown().optional(),
});
export type Request = z.infer<typeof Request>;

const Outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({
    ok: z.literal(false),
    failure: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }),
  }),
]);

export const FromHost = z.union([
  z.object({ id: z.int(), result: Outcome }),
  z.object({ event: z.string(), payload: z.unknown().optional() }),
]);
export type FromHost = z.infer<typeof FromHost>;
