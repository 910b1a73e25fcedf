import { Button } from '@mantine/core';
import { counted } from '#app/counted.ts';
import { RULE_FILE } from '#app/design/rule-files.ts';
import type { Design } from '#app/design/schema.ts';
import { Section } from '../ui/Section.tsx';
import styles from './RulesDialog.module.css';
import { showRules, useRuleSet } from './rule-set-store.ts';

/** What the design and its team make of the rules, in a line, and the way to all of them. */
export function RulesSection({ design }: { readonly design: Design }) {
  const ruleSet = useRuleSet((state) => state.ruleSet);
  const own = Object.keys(design.settings.rules ?? {}).length;
  const file = ruleSet?.layers.at(-1)?.file ?? RULE_FILE;
  return (
    <Section title="Rules">
      <p className={styles.note}>
        {own > 0 ? `${counted(own, 'rule')} set in this design` : 'As the rules are'}
        {ruleSet && `, with your team’s ${file}`}.
      </p>
      <Button fullWidth mt={8} onClick={showRules}>
        Rules…
      </Button>
    </Section>
  );
}
