import type { Template } from '../../cloudformation/template.ts';
import type { BlockId } from '../../design/ids.ts';

/** Every template a design compiles to is one of these. */
export interface Stack {
  /** Names the stack within its design and its file: `base`, `payments-service`. */
  readonly key: string;
  /** What it is deployed as. A nested stack is named by CloudFormation. */
  readonly name: string;
  /**
   * `single`: everything. `base`: what nobody owns; `service`: what a microservice owns; `top`: what
   * nobody owns and builds on what microservices own. `root`: holds the others as nested stacks.
   */
  readonly role: 'single' | 'base' | 'service' | 'top' | 'root';
  /** The microservice whose stack it is. */
  readonly owner?: BlockId;
  readonly template: Template;
  /** What the YAML says above the first of somebody's resources or parameters, by logical id: `emitYaml(template, { comments })`. */
  readonly comments: { readonly [logicalId: string]: string };
  /** Keys of the stacks that must be there before this one. */
  readonly needs: readonly string[];
  /** The parameters that other stacks fill. */
  readonly wires: readonly Wire[];
}

/** A parameter that takes an output of another stack, or (without `output`) that stack's name. */
export interface Wire {
  readonly parameter: string;
  /** The other stack's key. */
  readonly from: string;
  readonly output?: string;
}
