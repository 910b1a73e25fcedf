// Above the list: what of it is shown.
import { Tooltip, UnstyledButton } from '@mantine/core';
import { SquareDashedMousePointer } from 'lucide-react';
import type { Severity } from '#app/design/schema.ts';
import { summarize } from '#app/rules/finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { isFiltering, NO_FILTER } from './filter.ts';
import type { Listed } from './listed.ts';
import styles from './ProblemsBar.module.css';
import { useProblems } from './problems-store.ts';

const SEVERITIES: { readonly [S in Severity]: string } = {
  error: 'errors',
  warning: 'warnings',
  info: 'hints',
};
const order: readonly Severity[] = ['error', 'warning', 'info'];

export function ProblemsBar({ listed }: { readonly listed: Listed }) {
  const filter = useProblems((state) => state.filter);
  const { narrow } = useProblems.getState();
  const counts = useAnalysis(({ findings }) => findings);
  const summary = summarize(counts);
  const toggle = (severity: Severity): void => {
    const hidden = filter.hidden.filter((one) => one !== severity);
    narrow({ hidden: hidden.length < filter.hidden.length ? hidden : [...hidden, severity] });
  };
  return (
    <>
      <div className={styles.bar}>
        <SearchField
          label="Filter problems"
          value={filter.text}
          onChange={(text) => narrow({ text })}
        />
        <div className={styles.toggles} role="group" aria-label="Severities shown">
          {order.map((severity) => {
            const shown = !filter.hidden.includes(severity);
            const name = `${summary[severity]} ${SEVERITIES[severity]}`;
            return (
              <Tooltip key={severity} label={`${shown ? 'Hide' : 'Show'} ${name}`}>
                <UnstyledButton
                  className={styles.toggle}
                  aria-label={name}
                  aria-pressed={shown}
                  onClick={() => toggle(severity)}
                >
                  <SeverityIcon severity={severity} size={13} decorative />
                  {summary[severity]}
                </UnstyledButton>
              </Tooltip>
            );
          })}
        </div>
        <Tooltip label="Only of what is selected on the canvas">
          <UnstyledButton
            className={styles.toggle}
            aria-label="Only selected blocks"
            aria-pressed={filter.onlySelected}
            onClick={() => narrow({ onlySelected: !filter.onlySelected })}
          >
            <SquareDashedMousePointer size={15} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      </div>
      {isFiltering(filter) && (
        <p className={styles.note}>
          <span role="status">
            {listed.shown} of {listed.all} shown
          </span>
          <UnstyledButton className={styles.clear} onClick={() => narrow(NO_FILTER)}>
            Show all
          </UnstyledButton>
        </p>
      )}
    </>
  );
}
