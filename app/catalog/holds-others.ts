import { blockDefinition } from './catalog.ts';

interface Typed {
  readonly type: string;
}

/** Owns blocks, in whatever containers they sit. */
export const isMicroservice = ({ type }: Typed): boolean =>
  blockDefinition(type)?.traits.boundedContext === true;

/** A container or a microservice, empty or not. */
export const holdsOthers = (block: Typed): boolean =>
  blockDefinition(block.type)?.container !== undefined || isMicroservice(block);
