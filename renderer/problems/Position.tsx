import { ActionIcon, Tooltip } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Finding } from '#app/rules/finding.ts';
import { inWalkingOrder } from './groups.ts';
import type { Listed } from './listed.ts';
import styles from './Position.module.css';
import { walkFindings } from './select-finding.ts';

/** Where the walk through the problems stands: "3 of 12". Nothing for one that isn't listed. */
export function Position(props: { readonly finding: Finding; readonly listed: Listed }) {
  const walk = inWalkingOrder(props.listed.groups);
  const at = walk.findIndex(({ key }) => key === props.finding.key);
  if (at < 0) return null;
  return (
    <div className={styles.position}>
      <Tooltip label="Previous problem (Shift+F8)">
        <ActionIcon size={22} aria-label="Previous problem" onClick={() => walkFindings(-1)}>
          <ChevronLeft size={15} />
        </ActionIcon>
      </Tooltip>
      <span role="status" aria-label={`Problem ${at + 1} of ${walk.length}`}>
        {at + 1} of {walk.length}
      </span>
      <Tooltip label="Next problem (F8)">
        <ActionIcon size={22} aria-label="Next problem" onClick={() => walkFindings(1)}>
          <ChevronRight size={15} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
