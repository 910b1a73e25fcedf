import { describeDesign, descriptionText } from '#app/description/describe-design.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { json, type TextOrJson, textOrJson } from '../format-option.ts';
import { readDesignInput } from '../read-design-input.ts';

export const describeCommand: CliCommand = (program, cli, end) => {
  program
    .command('describe')
    .description('tell a design in words: what there is, who owns it and what it does')
    .argument('<file>', 'a *.stackwright.json design, or a picture that carries one')
    .addOption(textOrJson())
    .action((file: string, options: { readonly format: TextOrJson }) =>
      end(run(cli, file, options.format)),
    );
};

async function run(cli: Cli, file: string, format: TextOrJson): Promise<ExitCode> {
  const design = await readDesignInput(cli, file);
  if (!design.ok) return cli.fail(design.failure);
  const description = describeDesign(design.value);
  cli.print(format === 'json' ? json(description) : descriptionText(description));
  return 0;
}
