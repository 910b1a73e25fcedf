import { type Compilation, compile } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import { COMPILE_SEVERITY } from '#app/rules/compile-findings.ts';
import type { Cli } from './cli.ts';

export interface Compiled extends Compilation {
  /** The templates are not what is drawn: something could not be compiled. */
  readonly blocked: boolean;
}

/** Compiles a design and says on stderr what its templates leave out. */
export function compileFor(cli: Cli, design: Design): Compiled {
  const compilation = compile(design);
  const { problems } = compilation;
  for (const { code, message, hint } of problems)
    cli.say(`${COMPILE_SEVERITY[code]}: ${message} ${hint}`);
  return {
    ...compilation,
    blocked: problems.some(({ code }) => COMPILE_SEVERITY[code] === 'error'),
  };
}
