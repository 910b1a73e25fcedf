import { Button } from '@mantine/core';
import { Check, ExternalLink, WandSparkles } from 'lucide-react';
import { useState } from 'react';
import type { Fix } from '#app/rules/define-rule.ts';
import type { Finding } from '#app/rules/finding.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { FindingBlocks } from './FindingBlocks.tsx';
import styles from './FindingDetail.module.css';
import { ruleOf } from './groups.ts';
import { splitMessage } from './places.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import { WaiverFacts } from './WaiverFacts.tsx';

export function FindingDetail({ finding }: { readonly finding: Finding | undefined }) {
  const [waiving, setWaiving] = useState(false);
  if (!finding)
    return (
      <section className={styles.detail} aria-label="Selected problem">
        <EmptyState title="No problem selected">
          Choose one to see its path on the canvas, why it matters and how to fix it. <Kbd>F8</Kbd>{' '}
          walks through them.
        </EmptyState>
      </section>
    );

  const { lead, rest } = splitMessage(finding.message);
  const rule = ruleOf(finding);
  return (
    <section className={styles.detail} aria-label="Selected problem">
      <div className={styles.text}>
        <header className={styles.head}>
          <SeverityIcon
            severity={finding.waiver === undefined ? finding.severity : 'waived'}
            size={16}
          />
          <h2>{lead}</h2>
          <code>{finding.rule}</code>
        </header>
        {finding.waiver !== undefined && <WaiverFacts id={finding.waiver} />}
        {rest && <p>{rest}</p>}
        {rule && <p className={styles.why}>{rule.why}</p>}
        <p className={styles.source}>
          {rule ? (
            <>
              Source:{' '}
              {rule.source.url === undefined ? (
                rule.source.title
              ) : (
                <a href={rule.source.url} target="_blank" rel="noreferrer">
                  {rule.source.title}
                  <ExternalLink size={11} aria-label="(opens in a browser)" />
                </a>
              )}
              {finding.ruleFile !== undefined && `, a rule of your team in ${finding.ruleFile}`}
            </>
          ) : finding.ruleFile !== undefined ? (
            `Source: your team's rules, ${finding.ruleFile}`
          ) : finding.source === 'template' ? (
            "Source: AWS's CloudFormation validator, on the compiled template"
          ) : (
            'Source: the compiler, which could not put this into the template'
          )}
          {finding.template && <TemplatePlace {...finding.template} />}
        </p>
        <FindingBlocks finding={finding} />
      </div>
      {finding.waiver === undefined && (
        <footer className={styles.foot}>
          <div className={styles.fixes}>
            {finding.fixes.map((fix, index) => (
              <FixOffer key={fix.title} fix={fix} first={index === 0} />
            ))}
          </div>
          <Button onClick={() => setWaiving(true)}>Waive…</Button>
        </footer>
      )}
      {waiving && <WaiveDialog finding={finding} onClose={() => setWaiving(false)} />}
    </section>
  );
}

function FixOffer({ fix, first }: { readonly fix: Fix; readonly first: boolean }) {
  const apply = (): void => {
    const done = useDesign.getState().dispatch(fix.title, fix.edits);
    if (!done.ok) sayFailure(`Not done: ${fix.title}`, done.failure);
  };
  return (
    <div className={styles.fix}>
      <WandSparkles size={15} aria-hidden />
      <span>{fix.title}</span>
      <Button
        variant={first ? 'filled' : 'default'}
        leftSection={<Check size={13} />}
        aria-label={`Fix: ${fix.title}`}
        onClick={apply}
      >
        Fix
      </Button>
    </div>
  );
}

function TemplatePlace({ logicalId, path }: { readonly logicalId: string; readonly path: string }) {
  return (
    <>
      {' '}
      at <code>{path ? `${logicalId}.${path}` : logicalId}</code>
    </>
  );
}
