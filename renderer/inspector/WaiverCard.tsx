import { Button } from '@mantine/core';
import type { Design, Waiver } from '#app/design/schema.ts';
import { takeBack } from '../problems/waivers/take-back.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './Inspector.module.css';

/** A finding somebody decided to live with, and why. */
export function WaiverCard({
  waiver,
  design,
}: {
  readonly waiver: Waiver;
  readonly design: Design;
}) {
  const connection = waiver.connection && design.connections[waiver.connection];
  const block = waiver.block && design.blocks[waiver.block];
  const where = connection
    ? `${design.blocks[connection.from]?.name} → ${design.blocks[connection.to]?.name}`
    : (block?.name ?? 'The whole design');
  const facts = [where, waiver.author, waiver.expires && `until ${waiver.expires}`];
  return (
    <div className={styles.waiver}>
      <div className={styles.value}>
        <SeverityIcon severity="waived" decorative />
        <span className={styles.code} title={waiver.rule}>
          {waiver.rule}
        </span>
        <Button size="xs" onClick={() => takeBack(waiver.id)}>
          Take back
        </Button>
      </div>
      <p className={styles.text}>{waiver.reason}</p>
      <p className={styles.hint}>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
