import type { Design } from '#app/design/schema.ts';
import { fail, ok, type Result } from '#app/result.ts';
import type { Cli } from './cli.ts';
import { readInput } from './read-input.ts';

/** A design, for commands that can do nothing with a template. */
export async function readDesignInput(cli: Cli, file: string): Promise<Result<Design>> {
  const input = await readInput(cli, file);
  if (!input.ok) return input;
  return input.value.kind === 'design'
    ? ok(input.value.design)
    : fail(
        'template',
        `${file} is a CloudFormation template.`,
        'It knows no microservices: name the *.stackwright.json design it came from.',
      );
}
