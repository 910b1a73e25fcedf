// What blocks and connections may do to the template while they are compiled.
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { Suffix } from '../suffixes.ts';

/** A resource being compiled. Connections may still add to it; each change keeps its author. */
export interface Resource {
  readonly logicalId: string;
  readonly ref: Value;
  get(attribute: string): Value;
  /** Dotted path inside Properties; objects on the way are made. */
  set(path: string, value: Value, purpose?: Purpose): void;
  /** Everything it says as it is now. */
  properties(): ValueObject;
  /** Takes a property away that something else takes the place of. */
  unset(path: string): void;
  /** Adds to the list at a dotted path inside Properties. */
  append(path: string, value: Value, purpose?: Purpose): void;
  dependsOn(...logicalIds: readonly string[]): void;
}

/** Why a value is there, so that a connection's contract can be read in the inspector. */
export type Purpose = 'resource' | 'property' | 'statement' | 'variable' | 'override';

export interface ResourceAttributes {
  readonly dependsOn?: readonly string[];
  readonly deletionPolicy?: 'Delete' | 'Retain' | 'RetainExceptOnCreate' | 'Snapshot';
  /** What somebody wrote in a template: goes into the resource as it is, before all else. */
  readonly written?: ValueObject;
  readonly creationPolicy?: ValueObject;
  readonly updatePolicy?: ValueObject;
  readonly metadata?: ValueObject;
}

/** What a connection kind may do to the template. */
export interface ConnectionScope {
  /** The connection's own resource; its logical id is the connection's with the suffix. */
  resource(
    suffix: Suffix,
    type: string,
    properties: ValueObject,
    attributes?: ResourceAttributes,
  ): Resource;
  /**
   * A resource AWS takes only once, whichever connection asks for it: its id is made of what it is
   * for, so that another connection takes it over instead of making it again beside the old one.
   * Where that id is taken it is the connection's own after all.
   */
  only(logicalId: string, suffix: Suffix, type: string, properties: ValueObject): Resource;
  /** Made of the ids of the two ends, the same for every connection between them. */
  readonly pairId: string;
  /** The connection can't be compiled as it stands: why, and what to do. */
  problem(message: string, hint: string): void;
  readonly logicalId: string;
  /** Name of the block at either end, for messages and descriptions. */
  readonly fromName: string;
  readonly toName: string;
  readonly toLogicalId: string;
  /** Upper-case stem of environment variables about the target: `ORDERS`. */
  readonly variableStem: string;
  /** The same about the source, for who fetches from it. */
  readonly sourceStem: string;
}
