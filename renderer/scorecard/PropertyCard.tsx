// What holds one property back, what would move it most, and what its figure rests on.
import { Button } from '@mantine/core';
import { Check, ChevronDown, ChevronRight, ExternalLink } from 'lucide-react';
import { useId, useState } from 'react';
import type { Ground } from '#app/rules/scorecard/define-property.ts';
import type { PropertyScore } from '#app/rules/scorecard/scorecard.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import { LevelIcon } from './LevelIcon.tsx';
import styles from './PropertyCard.module.css';
import { lightUp, TONES } from './select-property.ts';

export function PropertyCard({ property }: { readonly property: PropertyScore }) {
  const { title, level, holdsBack, move, why } = property;
  return (
    <section className={styles.card} data-level={level} aria-label={title}>
      <header className={styles.head}>
        <LevelIcon level={level} />
        <h3>{headingOf(property)}</h3>
      </header>
      <p>
        {holdsBack?.text} {move?.text}
        {!holdsBack && !move && why}
      </p>
      {move?.edits && <MakeMove label={property.title} move={move} edits={move.edits} />}
      <Grounds property={property} />
    </section>
  );
}

function headingOf({ title, level, holdsBack }: PropertyScore): string {
  const name = title.toLowerCase();
  if (level === 'unknown') return `Why ${name} isn’t judged`;
  return holdsBack ? `What holds ${name} back` : `Nothing holds ${name} back`;
}

interface MakeMoveProps {
  readonly label: string;
  readonly move: NonNullable<PropertyScore['move']>;
  readonly edits: NonNullable<NonNullable<PropertyScore['move']>['edits']>;
}

function MakeMove({ label, move, edits }: MakeMoveProps) {
  const make = (): void => {
    const done = useDesign.getState().dispatch(`Raise ${label.toLowerCase()}`, edits);
    if (!done.ok) sayFailure('The change could not be made', done.failure);
  };
  return (
    <Button
      size="xs"
      leftSection={<Check size={13} />}
      aria-label={`Change the design so: ${move.text}`}
      onClick={make}
    >
      Change the design so
    </Button>
  );
}

function Grounds({ property }: { readonly property: PropertyScore }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { restsOn, thresholds, why, source } = property;
  return (
    <>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDown size={13} /> : <ChevronRight size={13} />}
        What the figure rests on
      </button>
      {open && (
        <div id={id} className={styles.grounds}>
          <p>{why}</p>
          {restsOn.length > 0 && (
            <ul>
              {restsOn.slice(0, MOST).map((ground) => (
                <li key={ground.text}>
                  <GroundText ground={ground} level={property.level} />
                </li>
              ))}
              {restsOn.length > MOST && <li>… and {restsOn.length - MOST} more</li>}
            </ul>
          )}
          <p>{thresholds} The limits are Stackwright’s.</p>
          <p>
            {source.url ? (
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.title}
                <ExternalLink size={11} aria-label="(opens in a browser)" />
              </a>
            ) : (
              source.title
            )}
          </p>
        </div>
      )}
    </>
  );
}

const MOST = 8;

interface GroundTextProps {
  readonly ground: Ground;
  readonly level: PropertyScore['level'];
}

/** A statement about a place leads there. */
function GroundText({ ground, level }: GroundTextProps) {
  const { text, blocks, connections } = ground;
  if (blocks.length + connections.length === 0) return text;
  return (
    <button type="button" className={styles.ground} onClick={() => lightUp(ground, TONES[level])}>
      {text}
    </button>
  );
}
