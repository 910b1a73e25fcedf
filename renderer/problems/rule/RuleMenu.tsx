import { ActionIcon, Menu } from '@mantine/core';
import { Ban, BookOpen, Copy, Ellipsis, Gauge } from 'lucide-react';
import { useState } from 'react';
import type { Severity } from '#app/design/schema.ts';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import { useDesign } from '../../store/design-store.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { LimitDialog } from './LimitDialog.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { SEVERITY_NAMES, setRule } from './rule-here.ts';

/** What this design makes of a rule. */
export function RuleMenu({ rule }: { readonly rule: RuleDefinition }) {
  const [dialog, setDialog] = useState<'limit' | 'rule'>();
  const setting = useDesign(({ design }) => design.settings.rules?.[rule.id]?.severity);
  const close = (): void => setDialog(undefined);
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size={22} aria-label="More about this rule">
            <Ellipsis size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<BookOpen size={15} />} onClick={() => setDialog('rule')}>
            Read the rule
          </Menu.Item>
          <Menu.Item
            leftSection={<Copy size={15} />}
            onClick={() => void navigator.clipboard.writeText(rule.id)}
          >
            Copy the rule's id
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>In this design it is</Menu.Label>
          <Menu.RadioGroup
            value={setting ?? 'own'}
            onChange={(value) =>
              setRule(`Change how grave ${rule.id} is`, rule, {
                severity: value === 'own' ? undefined : (value as Severity), // one of the items' values
              })
            }
          >
            <Menu.RadioItem value="own" closeMenuOnClick>
              As the rule has it
            </Menu.RadioItem>
            {(['error', 'warning', 'info'] as const).map((severity) => (
              <Menu.RadioItem
                key={severity}
                value={severity}
                closeMenuOnClick
                rightSection={<SeverityIcon severity={severity} size={13} decorative />}
              >
                {SEVERITY_NAMES[severity]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          {rule.threshold && (
            <Menu.Item leftSection={<Gauge size={15} />} onClick={() => setDialog('limit')}>
              Change the limit…
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<Ban size={15} />}
            onClick={() => setRule(`Turn ${rule.id} off`, rule, { severity: 'off' })}
          >
            Turn this rule off in this design
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rule' && <RuleDialog rule={rule} onClose={close} />}
      {dialog === 'limit' && <LimitDialog rule={rule} onClose={close} />}
    </>
  );
}
