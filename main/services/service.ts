// The one shape every service has, so that both hosts compose them alike (services.ts).
import type { EventName, Handlers, MethodName, Payload } from '#app/host/contract.ts';

/** Sends an event to one window, or to all of them when no `client` is named. */
export type Emit = <K extends EventName>(name: K, payload: Payload<K>, client?: string) => void;

export interface Log {
  info(message: string): void;
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
}

/** What a service is made from: `createX(deps: ServiceDeps, …): Service<'x.one' | 'x.two'>`. */
export interface ServiceDeps {
  readonly emit: Emit;
  readonly log: Log;
}

export interface Service<K extends MethodName> {
  /** The handlers of the contract's methods this service answers. */
  readonly handlers: Pick<Handlers, K>;
  /** A window went away for good: what was kept for it may go. */
  clientGone?(client: string): void;
  /** Ends timers, watches and child processes. Called once, when the host stops. */
  close(): Promise<void>;
}
