// When the checks themselves fail, that is the first thing to know about the list.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Failure } from '#app/result.ts';
import { checkTemplateAgain } from '../analysis/start-analysis.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './ProblemsPanel.module.css';

export function Troubles() {
  const validator = useAnalysis((state) => state.validator);
  const failure = useAnalysis((state) => state.failure);
  return (
    <>
      {failure && (
        <Trouble title="The rules could not run on the newest version" failure={failure} />
      )}
      {validator.state === 'failed' && (
        <Trouble title="AWS's template check could not run" failure={validator.failure}>
          <Button size="xs" onClick={checkTemplateAgain}>
            Try again
          </Button>
        </Trouble>
      )}
    </>
  );
}

interface TroubleProps {
  readonly title: string;
  readonly failure: Failure;
  readonly children?: ReactNode;
}

function Trouble({ title, failure, children }: TroubleProps) {
  return (
    <div className={styles.trouble} role="alert">
      <SeverityIcon severity="warning" decorative />
      <div>
        <strong>{title}.</strong> {firstLine(failure.message)} {failure.hint}
      </div>
      {children}
    </div>
  );
}

/** A crash comes with its stack; that is for the log. */
const firstLine = (message: string): string => message.split('\n')[0] ?? message;
