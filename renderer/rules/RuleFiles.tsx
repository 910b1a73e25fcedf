import { FileCheck2, FileX2 } from 'lucide-react';
import { counted } from '#app/counted.ts';
import { RULE_FILE } from '#app/design/rule-files.ts';
import { placeOfProblem } from '#app/rules/rule-sets/problem-findings.ts';
import { useDocument } from '../store/document-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './RulesDialog.module.css';
import { useRuleSet } from './rule-set-store.ts';

/** Which rule files are in force for this design, and what is wrong with them. */
export function RuleFiles() {
  const { ruleSet, folder } = useRuleSet();
  const saved = useDocument((state) => state.file !== undefined);
  if (!ruleSet)
    return (
      <p className={styles.files}>
        <FileX2 size={15} aria-hidden />
        <span>
          No rules of a team are in force.{' '}
          {saved
            ? `Put a ${RULE_FILE} beside this design or into a folder above it to share rules.`
            : 'They are looked for once the design is saved.'}
        </span>
      </p>
    );
  const settings = ruleSet.layers.reduce((sum, { rules }) => sum + Object.keys(rules).length, 0);
  const name = ruleSet.layers.at(-1)?.name;
  const files = ruleSet.layers.map(({ file }) => file).toReversed();
  return (
    <div className={styles.files}>
      <FileCheck2 size={15} aria-hidden />
      <div>
        {name && <strong>{name}: </strong>}
        <code>{files[0] ?? RULE_FILE}</code> in {folder}
        {files.length > 1 && `, which extends ${files.slice(1).join(', ')}`}
        <div className={styles.note}>
          {counted(settings, 'setting')} · {counted(ruleSet.custom.length, 'rule')} of its own ·{' '}
          {counted(ruleSet.guard.length, 'Guard file')}
        </div>
        {ruleSet.problems.length > 0 && (
          <ul className={styles.problems} aria-label="What is wrong with the rule files">
            {ruleSet.problems.map((problem) => (
              <li key={`${placeOfProblem(problem)} ${problem.message}`}>
                <SeverityIcon severity={problem.severity} size={13} />
                <span>
                  <code>{placeOfProblem(problem)}</code> {problem.message} {problem.hint}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
