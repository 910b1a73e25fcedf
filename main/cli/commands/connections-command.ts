import { connectionDefinitions } from '#app/connections/connections.ts';
import type { CliCommand } from '../cli.ts';
import { columns } from '../columns.ts';
import { json, type TextOrJson, textOrJson } from '../format-option.ts';

export const connectionsCommand: CliCommand = (program, cli, end) => {
  program
    .command('connections')
    .description('list the kinds of connection')
    .addOption(textOrJson())
    .action(({ format }: { readonly format: TextOrJson }) => {
      cli.print(
        format === 'json'
          ? json(
              connectionDefinitions.map(({ kind, label, summary, synchronous }) => ({
                type: kind,
                label,
                category: synchronous ? 'synchronous' : 'asynchronous',
                summary,
              })),
            )
          : columns(
              connectionDefinitions.map(({ kind, label, summary }) => [kind, label, summary]),
            ),
      );
      return end(0);
    });
};
