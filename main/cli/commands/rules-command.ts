import { AREAS } from '#app/rules/define-rule.ts';
import { allRules } from '#app/rules/run.ts';
import type { CliCommand } from '../cli.ts';
import { columns } from '../columns.ts';
import { json, type TextOrJson, textOrJson } from '../format-option.ts';

export const rulesCommand: CliCommand = (program, cli, end) => {
  program
    .command('rules')
    .description("list Stackwright's rules")
    .addOption(textOrJson())
    .action(({ format }: { readonly format: TextOrJson }) => {
      cli.print(
        format === 'json'
          ? json(
              allRules.map(({ id, title, area, severity, why, source, threshold }) => ({
                id,
                label: title,
                area,
                severity,
                why,
                source,
                ...(threshold && { threshold }),
              })),
            )
          : columns(
              allRules.map(({ id, title, area, severity }) => [id, severity, AREAS[area], title]),
            ),
      );
      return end(0);
    });
};
