// The rules of the team a file belongs to, for commands that judge files.
import { dirname, resolve } from 'node:path';
import { Option } from 'commander';
import { RULE_FILE } from '#app/design/rule-files.ts';
import { ok, type Result } from '#app/result.ts';
import { readRuleSet } from '#app/rules/rule-sets/read-rule-set.ts';
import type { RuleSet } from '#app/rules/rule-sets/schema.ts';
import { allRules } from '#app/rules/run.ts';
import { readText } from '../services/files/read-text.ts';
import { findRuleFile } from '../services/rule-sets/find.ts';
import { loadRuleFiles } from '../services/rule-sets/load.ts';
import type { Cli } from './cli.ts';

export const rulesOption = (otherwise: string): Option =>
  new Option('--rules <file>', `the rules of a team; ${otherwise}`);

export interface RuleSets {
  /** Of the file at this path; undefined: no team has set any. */
  of(file: string): Promise<RuleSet | undefined>;
}

/** `chosen`: for all files, instead of the nearest one above each. Fails where it can't be read. */
export async function ruleSets(cli: Cli, chosen: string | undefined): Promise<Result<RuleSets>> {
  if (chosen !== undefined) {
    const read = await readText(resolve(cli.folder, chosen), chosen);
    if (!read.ok) return read;
    const ruleSet = await readAt(resolve(cli.folder, chosen));
    return ok({ of: async () => ruleSet });
  }
  const known = new Map<string, Promise<RuleSet>>();
  return ok({
    async of(file) {
      const { path } = await findRuleFile(dirname(resolve(cli.folder, file)));
      if (path === undefined) return undefined;
      const ruleSet = known.get(path) ?? readAt(path);
      known.set(path, ruleSet);
      return ruleSet;
    },
  });
}

async function readAt(path: string): Promise<RuleSet> {
  const { sources } = await loadRuleFiles(path);
  return readRuleSet(sources, allRules);
}

export const NEAREST = `the nearest ${RULE_FILE} above each file otherwise`;
