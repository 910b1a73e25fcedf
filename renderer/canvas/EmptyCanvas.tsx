import { Button, UnstyledButton } from '@mantine/core';
import { FolderOpen, LayoutTemplate, MousePointerClick, MoveRight, Slash } from 'lucide-react';
import type { ReactNode } from 'react';
import { runCommand, useCommands } from '../commands/registry.ts';
import { withoutEnding } from '../document/names.ts';
import { openExample, openRecent } from '../document/open.ts';
import { DesignCard } from '../gallery/DesignCard.tsx';
import { walkCards } from '../gallery/grid-keys.ts';
import { clearRecents, forgetRecent, pinRecent, useRecents } from '../gallery/recents.ts';
import { firstSentence, useExamples } from '../gallery/use-examples.ts';
import { useHost } from '../host/use-host.ts';
import { useDesign } from '../store/design-store.ts';
import styles from './EmptyCanvas.module.css';

/** As many as stand beside one another. */
const SHOWN = 3;

/** What one sees of a design without blocks: how to begin, and what to begin with. */
export function EmptyCanvas() {
  const empty = useDesign(({ design }) => isEmpty(design.blocks));
  const canOpen = useCommands(({ commands }) => commands.some(({ id }) => id === 'document.new'));
  if (!empty) return null;
  return (
    <div className={styles.place}>
      <section className={styles.empty} aria-labelledby="empty-canvas">
        <h2 id="empty-canvas" className={styles.title}>
          An empty canvas
        </h2>
        <ol className={styles.steps}>
          <Step icon={<MousePointerClick size={18} aria-hidden />} title="Drag a block">
            from the left to where it belongs: into a VPC’s tier, into a microservice.
          </Step>
          <Step icon={<MoveRight size={18} aria-hidden />} title="Connect two">
            by dragging from one’s border to the other, or press C.
          </Step>
          <Step icon={<Slash size={18} aria-hidden />} title="Press /">
            or double-click, and type what you need.
          </Step>
        </ol>
        {canOpen && (
          <>
            <div className={styles.actions}>
              <Button
                leftSection={<FolderOpen size={15} />}
                onClick={() => runCommand('document.open')}
              >
                Open…
              </Button>
              <Button
                leftSection={<LayoutTemplate size={15} />}
                onClick={() => runCommand('document.new')}
              >
                New from example…
              </Button>
            </div>
            <Designs />
          </>
        )}
      </section>
    </div>
  );
}

interface StepProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: string;
}

const Step = ({ icon, title, children }: StepProps) => (
  <li>
    {icon}
    <span>
      <b>{title}</b> {children}
    </span>
  </li>
);

/** The designs opened last; whoever hasn't opened any is shown examples. */
function Designs() {
  const host = useHost();
  const recents = useRecents((state) => state.recents).slice(0, SHOWN);
  const { examples } = useExamples(recents.length === 0);
  if (recents.length + examples.length === 0) return null;
  return (
    <div className={styles.designs}>
      <div className={styles.heading}>
        <h3>{recents.length > 0 ? 'Recent' : 'Examples'}</h3>
        {recents.length > 0 && (
          <UnstyledButton
            className={styles.clear}
            title="Pinned ones stay"
            onClick={() => void clearRecents(host)}
          >
            Clear
          </UnstyledButton>
        )}
      </div>
      <div
        className={styles.cards}
        role="group"
        aria-label={recents.length > 0 ? 'Recent designs' : 'Examples'}
        onKeyDown={(event) => walkCards(event)}
      >
        {recents.map((one) => (
          <DesignCard
            key={one.handle}
            small
            name={withoutEnding(one.name)}
            text={one.folder}
            of={{ kind: 'file', file: one.handle }}
            gone={one.there ? undefined : 'It was moved or deleted.'}
            onOpen={() => void openRecent(host, one)}
            onRemove={() => void forgetRecent(host, one.handle)}
            onPin={() => void pinRecent(host, one)}
            pinned={one.pinned}
          />
        ))}
        {recents.length === 0 &&
          examples
            .slice(0, SHOWN)
            .map(({ name, title, summary }) => (
              <DesignCard
                key={name}
                small
                name={title}
                text={firstSentence(summary)}
                of={{ kind: 'example', name }}
                onOpen={() => void openExample(host, name)}
              />
            ))}
      </div>
    </div>
  );
}

function isEmpty(record: object): boolean {
  for (const _ in record) return false;
  return true;
}
