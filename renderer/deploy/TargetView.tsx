import { Button, Loader } from '@mantine/core';
import { ListChecks, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Parameter } from '#app/cloudformation/template.ts';
import { compile, stackName } from '#app/compiler/compile.ts';
import { counted } from '#app/counted.ts';
import { summarize } from '#app/rules/finding.ts';
import { useEnvironment } from '../environments/use-environment.ts';
import { useHost } from '../host/use-host.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { useSession } from '../store/session-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { abandon, plan } from './actions.ts';
import { checkForm, isReady } from './check-form.ts';
import { chosenStack, named, ownParameters } from './chosen-stack.ts';
import { DeleteStackDialog } from './DeleteStackDialog.tsx';
import styles from './Deploy.module.css';
import type { Deployment } from './deployment.ts';
import { FailureNote } from './FailureNote.tsx';
import { targetOf, useDeployForm } from './form-store.ts';
import { ParameterFields } from './ParameterFields.tsx';
import { StackFields } from './StackFields.tsx';
import { TargetFields } from './TargetFields.tsx';

interface TargetViewProps {
  readonly deployment: Extract<Deployment, { phase: 'idle' | 'planning' | 'unchanged' }>;
}

const ATTEMPTS = {
  plan: 'The change set could not be made',
  abandon: 'The change set could not be abandoned',
  delete: 'The stack could not be deleted',
} as const;

/** Which environment's values the template gets. */
function EnvironmentHint() {
  const environment = useEnvironment();
  const all = useDesign(({ design }) => design.settings.environments);
  if (!all || all.length === 0) return null;
  return (
    <p className={styles.hint}>
      {environment === undefined
        ? 'Choose an environment in the top bar for its values; each has a stack of its own.'
        : `With the values of ${environment}. Give each environment a stack of its own.`}
    </p>
  );
}

const none: { readonly [name: string]: Parameter } = {};

export function TargetView({ deployment }: TargetViewProps) {
  const host = useHost();
  const form = useDeployForm();
  const own = useDesign((state) => stackName(state.design));
  const design = useDesign((state) => state.design);
  const analysed = useAnalysis((state) => state.compilation);
  const opening = useDocument((state) => state.opening);
  const errors = useAnalysis((state) => summarize(state.findings).error);
  const [tried, setTried] = useState(false);
  const [deleting, setDeleting] = useState(false);

  const stack = form.stack?.trim() ?? own;
  // The names of several stacks begin with the one in the form, which may not be the design's.
  const several = analysed !== undefined && analysed.layout !== 'single';
  const compilation = useMemo(
    () => (several ? compile(named(design, stack)) : analysed),
    [several, analysed, design, stack],
  );
  const chosen = compilation && chosenStack(compilation, form.part);
  const parameters = useMemo(() => (chosen ? ownParameters(chosen) : none), [chosen]);
  const resources = Object.keys(chosen?.template.Resources ?? {}).length;
  const deployedAs = several && chosen ? chosen.name : stack;
  const target = targetOf(form);
  const problems = checkForm({
    target,
    stack,
    templates: chosen?.role === 'root' ? form.templates : undefined,
    values: form.parameters,
    parameters,
  });
  const ready = isReady(problems);
  const planning = deployment.phase === 'planning';
  const submit = (): void => {
    setTried(true);
    if (ready && resources > 0 && !opening) void plan(host);
  };

  return (
    <form
      className={styles.target}
      aria-label="Deploy"
      onSubmit={(event) => {
        event.preventDefault();
        if (!planning) submit();
      }}
    >
      <div className={styles.columns}>
        <fieldset className={styles.fields} disabled={planning}>
          <legend>Target</legend>
          <TargetFields problems={tried ? problems : { parameters: {} }} stack={stack} />
          {compilation && chosen && (
            <StackFields
              compilation={compilation}
              stack={chosen}
              problem={tried ? problems.templates : undefined}
            />
          )}
        </fieldset>
        <fieldset className={styles.fields} disabled={planning}>
          <legend>Template parameters</legend>
          <EnvironmentHint />
          <ParameterFields parameters={parameters} problems={tried ? problems.parameters : {}} />
        </fieldset>
        <div className={styles.aside}>
          {deployment.phase === 'idle' && deployment.failure && (
            <FailureNote
              title={ATTEMPTS[deployment.attempt ?? 'plan']}
              failure={deployment.failure}
            />
          )}
          {deployment.phase === 'unchanged' && (
            <p className={styles.note} role="status">
              <strong>{deployment.subject.stack}</strong> is up to date: the template changes
              nothing in it.
            </p>
          )}
          {errors > 0 && (
            <p className={styles.note}>
              <SeverityIcon severity="error" decorative />
              <span>
                The design has {counted(errors, 'error')}: the stack may fail or not do what is
                drawn.{' '}
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => useSession.getState().showDrawer('problems')}
                >
                  Show problems
                </button>
              </span>
            </p>
          )}
          {resources === 0 && (
            <p className={styles.note}>
              The design makes no resources yet: there is nothing to deploy.
            </p>
          )}
          <p className={styles.hint}>
            A change set is only a plan. Nothing in the account changes before you execute it.
          </p>
        </div>
      </div>
      <footer className={styles.foot}>
        {planning ? (
          <>
            <Loader size={16} aria-hidden />
            <span role="status">
              CloudFormation compares the template with {deployment.subject.stack} …
            </span>
            <Button onClick={() => void abandon(host)}>Cancel</Button>
          </>
        ) : (
          <>
            <Button
              type="submit"
              variant="filled"
              leftSection={<ListChecks size={15} />}
              disabled={resources === 0 || opening}
            >
              Create change set
            </Button>
            <span className={styles.space} />
            <Button
              leftSection={<Trash2 size={15} />}
              onClick={() => {
                setTried(true);
                if (!problems.region && !problems.stack && !problems.endpoint) setDeleting(true);
              }}
            >
              Delete stack…
            </Button>
          </>
        )}
      </footer>
      {deleting && (
        <DeleteStackDialog target={target} stack={deployedAs} onClose={() => setDeleting(false)} />
      )}
    </form>
  );
}
