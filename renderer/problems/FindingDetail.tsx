import { ExternalLink } from 'lucide-react';
import type { Finding } from '#app/rules/finding.ts';
import { useRuleSet } from '../rules/rule-set-store.ts';
import { useDesign } from '../store/design-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { FindingActions } from './FindingActions.tsx';
import { FindingBlocks } from './FindingBlocks.tsx';
import styles from './FindingDetail.module.css';
import { ruleOf } from './groups.ts';
import type { Listed } from './listed.ts';
import { Position } from './Position.tsx';
import { splitMessage } from './places.ts';
import { RuleMenu } from './rule/RuleMenu.tsx';
import { limitHere } from './rule/rule-here.ts';
import { WaiverFacts } from './waivers/WaiverFacts.tsx';

interface FindingDetailProps {
  readonly finding: Finding | undefined;
  readonly listed: Listed;
}

export function FindingDetail({ finding, listed }: FindingDetailProps) {
  const settings = useDesign(({ design }) => design.settings);
  const ruleSet = useRuleSet((state) => state.ruleSet);
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
  const limit = rule && limitHere(rule, { settings }, ruleSet);
  return (
    <section className={styles.detail} aria-label="Selected problem">
      <div className={styles.text}>
        <header className={styles.head}>
          <SeverityIcon
            severity={finding.waiver === undefined ? finding.severity : 'waived'}
            size={16}
          />
          <h2>{lead}</h2>
          <Position finding={finding} listed={listed} />
          {rule && <RuleMenu rule={rule} />}
        </header>
        {finding.waiver !== undefined && <WaiverFacts id={finding.waiver} finding={finding} />}
        {rest && <p>{rest}</p>}
        {rule && <p className={styles.why}>{rule.why}</p>}
        <p className={styles.source}>
          {limit && <>Limit here: {limit}. </>}
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
          {' · '}
          <code>{finding.rule}</code>
        </p>
        <FindingBlocks finding={finding} />
      </div>
      {finding.waiver === undefined && <FindingActions key={finding.key} finding={finding} />}
    </section>
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
