import type { z } from 'zod';

/**
 * One call from the renderer to main. A handler returns `Result`: an expected failure is a value
 * that crosses the transport with its code, message and hint.
 */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly type: 'method';
  readonly input: I;
  readonly output: O;
}

/** One message from main to every renderer that listens. */
export interface HostEvent<P extends z.ZodType = z.ZodType> {
  readonly type: 'event';
  readonly payload: P;
}

export const method = <I extends z.ZodType, O extends z.ZodType>(shape: {
  readonly input: I;
  readonly output: O;
}): Method<I, O> => ({ type: 'method', ...shape });

export const event = <P extends z.ZodType>(shape: { readonly payload: P }): HostEvent<P> => ({
  type: 'event',
  ...shape,
});
