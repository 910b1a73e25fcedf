import { UnstyledButton } from '@mantine/core';
import type { Change } from '#app/host/deploy.ts';
import { ChangeIcon } from './ChangeIcon.tsx';
import styles from './ChangeList.module.css';
import { changeDetail, groupChanges } from './changes.ts';
import { revealResource } from './reveal-resource.ts';
import { nameResource, type Snapshot } from './snapshot.ts';

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly snapshot: Snapshot;
}

export function ChangeList({ changes, snapshot }: ChangeListProps) {
  return groupChanges(changes).map((group) => (
    <section key={group.mark} className={styles.group} aria-label={group.title}>
      <h3>
        {group.title}
        <span>{group.changes.length}</span>
      </h3>
      <ul>
        {group.changes.map((change) => {
          const { name, kind, author } = nameResource(snapshot, change.logicalId, change.type);
          return (
            <li key={change.logicalId}>
              <UnstyledButton
                className={styles.row}
                disabled={!author}
                title={change.properties.join('\n') || undefined}
                onClick={() => author && revealResource(author)}
              >
                <ChangeIcon mark={group.mark} />
                <span className={styles.name}>{name}</span>
                <span className={styles.detail}>{changeDetail(change, kind)}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
