// Everything that crosses between renderer and main. Handlers, client, preload and registration
// are typed from and loop over this one object; Electron IPC and the loopback WebSocket carry it.
import type { z } from 'zod';
import type { Result } from '../result.ts';
import { app } from './app.ts';
import type { HostEvent, Method } from './define.ts';
import { deploy } from './deploy.ts';
import { files } from './files.ts';
import { pictures } from './pictures.ts';
import { ruleSets } from './rule-sets.ts';
import { validator } from './validator.ts';
import { windows } from './window.ts';

export const contract = {
  ...app,
  ...files,
  ...pictures,
  ...ruleSets,
  ...validator,
  ...deploy,
  ...windows,
};
export type Contract = typeof contract;

export type MethodName = {
  [K in keyof Contract]: Contract[K] extends Method ? K : never;
}[keyof Contract];
export type EventName = {
  [K in keyof Contract]: Contract[K] extends HostEvent ? K : never;
}[keyof Contract];

type Shape<K extends MethodName> =
  Contract[K] extends Method<infer I, infer O> ? { input: I; output: O } : never;
export type Input<K extends MethodName> = z.input<Shape<K>['input']>;
/** What a handler gets: input after defaults. */
export type ParsedInput<K extends MethodName> = z.output<Shape<K>['input']>;
export type Output<K extends MethodName> = z.output<Shape<K>['output']>;
export type Payload<K extends EventName> =
  Contract[K] extends HostEvent<infer P> ? z.output<P> : never;

/** The renderer's side of the contract, whatever the transport. */
export interface Host {
  call<K extends MethodName>(name: K, input: Input<K>): Promise<Result<Output<K>>>;
  /** Returns what ends the subscription. */
  on<K extends EventName>(name: K, listener: (payload: Payload<K>) => void): () => void;
}

/** Main's side: one handler a method. `client` tells windows apart (locks, dialogs). */
export type Handlers = {
  readonly [K in MethodName]: (input: ParsedInput<K>, client: string) => Promise<Result<Output<K>>>;
};

const names = Object.keys(contract) as (keyof Contract)[]; // Object.keys gives strings

export const methodNames = names.filter(
  (name): name is MethodName => contract[name].type === 'method',
);
export const eventNames = names.filter(
  (name): name is EventName => contract[name].type === 'event',
);
