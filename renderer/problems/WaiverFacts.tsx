import { Button } from '@mantine/core';
import type { WaiverId } from '#app/design/ids.ts';
import { useDesign } from '../store/design-store.ts';
import styles from './FindingDetail.module.css';
import { takeBack } from './take-back.ts';

export function WaiverFacts({ id }: { readonly id: WaiverId }) {
  const waiver = useDesign((state) => state.design.waivers[id]);
  if (!waiver) return null;
  const { reason, author, expires } = waiver;
  return (
    <div className={styles.waiver}>
      <p>{reason}</p>
      <p>
        Waived{author && ` by ${author}`}
        {expires ? `, through ${expires}` : ', without an end'}
      </p>
      <Button size="xs" onClick={() => takeBack(id)}>
        Take waiver back
      </Button>
    </div>
  );
}
