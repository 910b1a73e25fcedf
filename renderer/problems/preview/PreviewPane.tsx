// What a fix, or all of a rule, would change and leave, before it is made.
import { Button, Loader } from '@mantine/core';
import { ArrowLeft, Check } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { counted } from '#app/counted.ts';
import type { Finding } from '#app/rules/finding.ts';
import { applyFixes, type Offer, offersOf } from '#app/rules/fixing/apply-fixes.ts';
import { say, sayFailure } from '../../notices/notices.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDesign } from '../../store/design-store.ts';
import detail from '../FindingDetail.module.css';
import { ruleTitle } from '../groups.ts';
import type { PreviewOf } from '../problems-store.ts';
import { endPreview } from '../select-finding.ts';
import { ChangeList } from './ChangeList.tsx';
import { lightChanges } from './light-changes.ts';
import { Afterwards, Outcome } from './Outcome.tsx';
import styles from './PreviewPane.module.css';
import { type PreviewState, useFixPreview } from './use-fix-preview.ts';

export function PreviewPane({ of }: { readonly of: PreviewOf }) {
  const findings = useAnalysis((state) => state.findings);
  const offers = useMemo(() => offersFor(of, findings), [of, findings]);
  const state = useFixPreview(offers);
  const changes = state.state === 'done' ? state.preview.changes : undefined;
  useEffect(() => {
    if (changes) lightChanges(changes);
  }, [changes]);

  const title = titleOf(of, offers, findings);
  const possible = state.state !== 'done' || state.preview.applied.length > 0;
  return (
    <section className={detail.detail} aria-label="Preview">
      <div className={detail.text}>
        <header className={detail.head}>
          <h2>{title}</h2>
        </header>
        <Body state={state} />
      </div>
      <footer className={styles.foot}>
        <Button
          variant="filled"
          leftSection={<Check size={14} />}
          disabled={!possible || offers.length === 0}
          onClick={() => make(of, offers, title)}
        >
          {of.of === 'rule' ? `Fix ${countOf(state, offers)}` : 'Fix'}
        </Button>
        <Button leftSection={<ArrowLeft size={14} />} data-autofocus onClick={endPreview}>
          {state.state === 'running' ? 'Cancel' : 'Back'}
        </Button>
      </footer>
    </section>
  );
}

function Body({ state }: { readonly state: PreviewState }) {
  if (state.state === 'running')
    return (
      <p className={styles.running} role="status">
        <Loader size={14} color="gray" aria-hidden />
        Working out what changes …
      </p>
    );
  if (state.state === 'failed')
    return (
      <p role="alert">
        What it would change could not be worked out. {state.failure.message.split('\n')[0]}
      </p>
    );
  const { changes, findings, skipped } = state.preview;
  return (
    <>
      <Outcome findings={findings} />
      <ChangeList changes={changes} />
      <Afterwards findings={findings} />
      {skipped.length > 0 && (
        <>
          <h3 className={styles.heading}>Left out</h3>
          <ul className={styles.list} aria-label="Fixes left out">
            {skipped.map(({ offer, reason }) => (
              <li key={offer.finding}>
                {offer.fix.title} <span>{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function offersFor(of: PreviewOf, findings: readonly Finding[]): readonly Offer[] {
  if (of.of === 'rule') return offersOf(of.rule, findings);
  const fix = findings.find(({ key }) => key === of.key)?.fixes[of.fix];
  return fix ? [{ finding: of.key, fix }] : [];
}

function titleOf(of: PreviewOf, offers: readonly Offer[], findings: readonly Finding[]): string {
  if (of.of === 'finding') return offers[0]?.fix.title ?? 'It needs no fix any more';
  const one = findings.find(({ rule }) => rule === of.rule);
  return `${counted(offers.length, 'fix', 'fixes')} for “${one ? ruleTitle(one) : of.rule}”`;
}

const countOf = (state: PreviewState, offers: readonly Offer[]): number =>
  state.state === 'done' ? state.preview.applied.length : offers.length;

/** Against the design as it is at that moment: it may have changed since the preview. */
function make(of: PreviewOf, offers: readonly Offer[], title: string): void {
  const { design, dispatch } = useDesign.getState();
  const { edits, applied, skipped } = applyFixes(design, offers);
  const label = of.of === 'rule' ? `Make ${title}` : title;
  const done = dispatch(label, edits);
  if (!done.ok) {
    sayFailure(`Not done: ${title}`, done.failure);
    return;
  }
  endPreview();
  if (of.of === 'rule')
    say(
      `${counted(applied.length, 'fix', 'fixes')} made${skipped.length > 0 ? `, ${skipped.length} left out` : ''}. Undo takes all of them back.`,
    );
}
