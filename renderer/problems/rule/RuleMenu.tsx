import { ActionIcon, Menu } from '@mantine/core';
import { Ban, BookOpen, Copy, Ellipsis, ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { Severity } from '#app/design/schema.ts';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import { resolveSetting } from '#app/rules/rule-sets/setting.ts';
import { showRules, useRuleSet } from '../../rules/rule-set-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { SEVERITY_NAMES, setSeverity } from './rule-here.ts';

/** What this design makes of a rule. */
export function RuleMenu({ rule }: { readonly rule: RuleDefinition }) {
  const [reading, setReading] = useState(false);
  const setting = useDesign(({ design }) => design.settings.rules?.[rule.id]?.severity);
  const ruleSet = useRuleSet((state) => state.ruleSet);
  const locked = useDesign(
    ({ design }) => resolveSetting(rule, design, ruleSet).lockedBy !== undefined,
  );
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size={22} aria-label="More about this rule">
            <Ellipsis size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<BookOpen size={15} />} onClick={() => setReading(true)}>
            Read the rule
          </Menu.Item>
          <Menu.Item
            leftSection={<Copy size={15} />}
            onClick={() => void navigator.clipboard.writeText(rule.id)}
          >
            Copy the rule's id
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>Severity in this design</Menu.Label>
          <Menu.RadioGroup
            value={setting ?? 'own'}
            onChange={(value) =>
              setSeverity(
                `Change how grave ${rule.id} is`,
                rule,
                value === 'own' ? undefined : (value as Severity), // one of the items' values
              )
            }
          >
            <Menu.RadioItem value="own" closeMenuOnClick>
              Unchanged
            </Menu.RadioItem>
            {(['error', 'warning', 'info'] as const).map((severity) => (
              <Menu.RadioItem
                key={severity}
                value={severity}
                disabled={locked}
                closeMenuOnClick
                rightSection={<SeverityIcon severity={severity} size={13} decorative />}
              >
                {SEVERITY_NAMES[severity]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item leftSection={<ListChecks size={15} />} onClick={showRules}>
            Rule settings…
          </Menu.Item>
          <Menu.Item
            leftSection={<Ban size={15} />}
            // Nothing that a design says holds against its team's lock.
            disabled={locked}
            onClick={() => setSeverity(`Turn ${rule.id} off`, rule, 'off')}
          >
            Turn this rule off in this design
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {reading && <RuleDialog rule={rule} onClose={() => setReading(false)} />}
    </>
  );
}
