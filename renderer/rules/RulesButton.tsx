import { ActionIcon, Tooltip } from '@mantine/core';
import { ListChecks } from 'lucide-react';
import { showRules } from './rule-set-store.ts';

export function RulesButton() {
  return (
    <Tooltip label="Rules: how grave each is, limits, your team’s">
      <ActionIcon size={24} aria-label="Rules…" onClick={showRules}>
        <ListChecks size={15} />
      </ActionIcon>
    </Tooltip>
  );
}
