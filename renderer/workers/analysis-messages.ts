// What the window and the analysis worker tell each other. Plain data: it is cloned on the way.
import type { Emitted } from '#app/cloudformation/emit/emitted.ts';
import type { Compilation } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';

export interface AnalysisRequest {
  readonly design: Design;
  /** ISO date (yyyy-mm-dd). */
  readonly today: string;
  /** The one that is looked at; undefined: all the design has. */
  readonly environment?: string | undefined;
}

export interface AnalysisAnswer {
  readonly compilation: Compilation;
  /** The text of each stack's template, in the order of the compilation's. */
  readonly yaml: readonly Emitted[];
  readonly findings: readonly Finding[];
}

/** Every message names the request it is about; an answer to an older one is dropped. */
export interface Numbered<T> {
  readonly number: number;
  readonly body: T;
}

export type WorkerReply<T> =
  | { readonly number: number; readonly ok: true; readonly body: T }
  | { readonly number: number; readonly ok: false; readonly message: string };
