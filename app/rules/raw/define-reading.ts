import type { BlockDefinition } from '../../catalog/define-block.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Block } from '../../design/schema.ts';
import type { RawResource } from './raw-resource.ts';

/** What a raw resource of one type is, in terms of the curated block that makes such resources. */
export interface Reading {
  readonly type: string;
  /** The curated block, if that depends on the resource. Undefined: it is none of them. */
  as(raw: RawResource): BlockDefinition | undefined;
  /**
   * The curated block's properties. What CloudFormation does by default is said, since the curated
   * block's defaults are better; what can't be known is left at those, so that nobody is accused.
   */
  properties(raw: RawResource): Block['properties'];
  /** Where fixes may write: curated property → dotted path in the raw resource. */
  readonly writes?: { readonly [property: string]: string };
}

/** A connection that raw resources make between two blocks. */
export interface Link {
  readonly kind: string;
  /** Values that name the two: what Ref, Fn::GetAtt or Fn::Sub is about. */
  readonly from: Value | undefined;
  readonly to: Value | undefined;
  readonly properties?: Block['properties'];
}

/** What a resource adds to another: a retry policy of its own, say. */
export interface Addition {
  readonly to: Value | undefined;
  readonly properties: Block['properties'];
}

/** Resources that join others, or add to them, without being a block of their own. */
export interface Joint {
  readonly type: string;
  links?(raw: RawResource): readonly Link[];
  additions?(raw: RawResource): readonly Addition[];
}
