import { Button, Modal } from '@mantine/core';
import { ExternalLink } from 'lucide-react';
import { counted } from '#app/counted.ts';
import { AREAS, type RuleDefinition } from '#app/rules/define-rule.ts';
import { resolveSetting } from '#app/rules/rule-sets/setting.ts';
import { useRuleSet } from '../../rules/rule-set-store.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { useProblems } from '../problems-store.ts';
import styles from './Rule.module.css';
import { limitHere, SEVERITY_NAMES } from './rule-here.ts';

interface RuleDialogProps {
  readonly rule: RuleDefinition;
  readonly onClose: () => void;
}

/** A rule in its own words: what it finds, why that matters, and where that is written. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const design = useDesign((state) => state.design);
  const ruleSet = useRuleSet((state) => state.ruleSet);
  const found = useAnalysis(
    ({ findings }) =>
      findings.filter(({ rule: id, waiver }) => id === rule.id && waiver === undefined).length,
  );
  const limit = limitHere(rule, design, ruleSet);
  const here = resolveSetting(rule, design, ruleSet).severity ?? rule.severity;
  const severity = here === 'off' ? rule.severity : here;
  const showAll = (): void => {
    useProblems.getState().update({ grouping: 'rule' });
    useProblems.getState().narrow({ text: rule.id, hidden: [], onlySelected: false });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={rule.title} size={520} padding="lg">
      <div className={styles.form}>
        <p className={styles.text}>{rule.why}</p>
        <dl className={styles.facts}>
          <dt>Severity</dt>
          <dd>
            <SeverityIcon severity={severity} size={13} decorative />
            {SEVERITY_NAMES[severity]}
            {severity !== rule.severity &&
              ` in this design; the rule's own: ${SEVERITY_NAMES[rule.severity].toLowerCase()}`}
          </dd>
          {limit && (
            <>
              <dt>Limit here</dt>
              <dd>{limit}</dd>
            </>
          )}
          <dt>Area</dt>
          <dd>{AREAS[rule.area]}</dd>
          <dt>Source</dt>
          <dd>
            {rule.source.url === undefined ? (
              rule.source.title
            ) : (
              <a href={rule.source.url} target="_blank" rel="noreferrer">
                {rule.source.title}
                <ExternalLink size={11} aria-label="(opens in a browser)" />
              </a>
            )}
          </dd>
          <dt>Id</dt>
          <dd>
            <code>{rule.id}</code>
          </dd>
        </dl>
        <div className={styles.buttons}>
          {found > 0 && (
            <Button onClick={showAll}>
              Show {found === 1 ? 'the one problem' : counted(found, 'problem')} of this rule
            </Button>
          )}
          <Button variant="filled" onClick={onClose} data-autofocus>
            Close
          </Button>
        </div>
      </div>
    </Modal>
  );
}
