// Every command of the command line. Written by `npm run generate`: don't edit.
import { arrangeCommand } from './commands/arrange-command.ts';
import { blocksCommand } from './commands/blocks-command.ts';
import { connectionsCommand } from './commands/connections-command.ts';
import { deleteCommand } from './commands/delete-command.ts';
import { deployCommand } from './commands/deploy-command.ts';
import { describeCommand } from './commands/describe-command.ts';
import { exportCommand } from './commands/export-command.ts';
import { newCommand } from './commands/new-command.ts';
import { renderCommand } from './commands/render-command.ts';
import { rulesCommand } from './commands/rules-command.ts';
import { scoreCommand } from './commands/score-command.ts';
import { validateCommand } from './commands/validate-command.ts';

export const commands = {
  'arrange-command': arrangeCommand,
  'blocks-command': blocksCommand,
  'connections-command': connectionsCommand,
  'delete-command': deleteCommand,
  'deploy-command': deployCommand,
  'describe-command': describeCommand,
  'export-command': exportCommand,
  'new-command': newCommand,
  'render-command': renderCommand,
  'rules-command': rulesCommand,
  'score-command': scoreCommand,
  'validate-command': validateCommand,
} as const;
