import type { Template } from '#app/cloudformation/template.ts';
import { compile, type Stack } from '#app/compiler/compile.ts';
import type { SourceMap } from '#app/compiler/source-map.ts';
import type { Design } from '#app/design/schema.ts';
import { COMPILE_SEVERITY } from '#app/rules/compile-findings.ts';
import type { Cli } from './cli.ts';

export interface Compiled {
  readonly template: Template;
  readonly comments: Stack['comments'];
  readonly sourceMap: SourceMap;
  /** The template is not what is drawn: something could not be compiled. */
  readonly blocked: boolean;
}

/** Compiles a design and says on stderr what its template leaves out. */
export function compileFor(cli: Cli, design: Design): Compiled {
  const { stacks, sourceMap, problems } = compile(design);
  for (const { code, message, hint } of problems)
    cli.say(`${COMPILE_SEVERITY[code]}: ${message} ${hint}`);
  return {
    template: stacks[0]?.template ?? { Resources: {} },
    comments: stacks[0]?.comments ?? {},
    sourceMap,
    blocked: problems.some(({ code }) => COMPILE_SEVERITY[code] === 'error'),
  };
}
