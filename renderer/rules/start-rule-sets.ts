// Follows the open design's file: which rule files are in force for it, and what they say now.
import type { Host } from '#app/host/contract.ts';
import { readRuleSet } from '#app/rules/rule-sets/read-rule-set.ts';
import { allRules } from '#app/rules/run.ts';
import { useDocument } from '../store/document-store.ts';
import { useRuleSet } from './rule-set-store.ts';

export function startRuleSets(host: Host): void {
  let asked = 0;
  let texts = 'null';

  const ask = async (): Promise<void> => {
    const question = ++asked;
    const file = useDocument.getState().file?.handle ?? null;
    const answer = await host.call('ruleSets.inForce', { file });
    // What was in force stays so where the question fails: a lost connection changes no rules.
    if (question !== asked || !answer.ok) return;
    // An answer that says the same leaves everything that was found with it standing.
    const said = JSON.stringify(answer.value);
    if (said === texts) return;
    texts = said;
    useRuleSet.getState().update({
      ruleSet: answer.value ? readRuleSet(answer.value.sources, allRules) : undefined,
      folder: answer.value?.folder,
    });
  };

  host.on('ruleSets.changed', ({ file }) => {
    if (file === useDocument.getState().file?.handle) void ask();
  });
  useDocument.subscribe(({ file }, before) => {
    if (file?.handle !== before.file?.handle) void ask();
  });
  if (useDocument.getState().file) void ask();
}
