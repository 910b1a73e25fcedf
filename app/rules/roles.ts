// What a block does in a design, asked of its traits: rules never list block types for it.
import type { BlockView } from './define-rule.ts';

/** Code that runs when it is invoked, and is paid for while it waits: a Lambda function. */
export const isFunction = ({ traits }: BlockView): boolean => traits.routable?.as === 'function';

export const isStore = ({ traits }: BlockView): boolean => traits.store !== undefined;

/** A store that answers on a port inside the network: a database or a cache. */
export const isNetworkStore = ({ traits }: BlockView): boolean =>
  traits.store?.access === 'network';
