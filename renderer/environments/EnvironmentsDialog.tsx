import { Button, Modal, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { EnvironmentName, MOST_ENVIRONMENTS } from '#app/design/environments.ts';
import { environmentNames } from '#app/design/variation.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { EnvironmentRow } from './EnvironmentRow.tsx';
import styles from './EnvironmentsDialog.module.css';

/** What is added without a word, in this order. */
const USUAL = ['dev', 'staging', 'prod'];

/** Adds, renames, removes and orders the design's environments, and says which people depend on. */
export function EnvironmentsDialog({ onClose }: { readonly onClose: () => void }) {
  const environments = useDesign(({ design }) => design.settings.environments);
  const names = environmentNames({ settings: { environments } });
  const [added, setAdded] = useState('');
  const [error, setError] = useState<string>();

  const put = (label: string, call: EditCall): boolean => {
    const done = useDesign.getState().dispatch(label, [call]);
    setError(done.ok ? undefined : done.failure.message);
    return done.ok;
  };
  const set = (label: string, next: readonly string[]): boolean =>
    put(label, { edit: 'set-environments', args: { names: [...next] } });
  const depend = (name: string, production: boolean): boolean =>
    put(production ? `People depend on ${name}` : `Nobody depends on ${name}`, {
      edit: 'set-environments',
      args: { names: [...names], production: { [name]: production } },
    });
  const add = (): void => {
    const name = added.trim();
    const fault = EnvironmentName.safeParse(name).error?.issues[0]?.message;
    if (fault) setError(`${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`);
    else if (names.includes(name)) setError('There is an environment of this name.');
    else if (set(`Add environment ${name}`, [...names, name])) setAdded('');
  };

  return (
    <Modal opened onClose={onClose} title="Environments" size={520} padding="lg">
      <p className={styles.text}>
        Where the design is deployed to. All share one template; what differs between them becomes
        its parameters and conditions. Rules ask more of one that people depend on, such as a second
        Availability Zone.
      </p>
      {names.length > 0 && (
        <div className={styles.environments}>
          <p className={styles.columns} aria-hidden>
            <span>Name</span>
            <span>People depend on it</span>
          </p>
          <ul className={styles.list}>
            {environments?.map((environment, index) => (
              <EnvironmentRow
                key={environment.name}
                environment={environment}
                first={index === 0}
                last={index === names.length - 1}
                onRename={(to) => rename(put, environment.name, to)}
                onDepended={(production) => depend(environment.name, production)}
                onMove={(step) => set('Reorder environments', swapped(names, index, index + step))}
                onRemove={() =>
                  set(`Remove environment ${environment.name}`, names.toSpliced(index, 1))
                }
              />
            ))}
          </ul>
        </div>
      )}
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          aria-label="Name of the new environment"
          placeholder={USUAL.find((name) => !names.includes(name)) ?? 'name'}
          value={added}
          error={error}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setAdded(event.currentTarget.value)}
        />
        <Button
          type="submit"
          leftSection={<Plus size={15} />}
          disabled={names.length >= MOST_ENVIRONMENTS}
        >
          Add
        </Button>
      </form>
      <div className={styles.buttons}>
        {names.length === 0 && (
          <Button onClick={() => set('Add environments', USUAL)}>Add dev, staging and prod</Button>
        )}
        {names.length > 0 && (
          <Button variant="filled" onClick={onClose}>
            Done
          </Button>
        )}
      </div>
    </Modal>
  );
}

/** Who looks at the environment goes on looking at it. */
function rename(
  put: (label: string, call: EditCall) => boolean,
  from: string,
  to: string,
): boolean {
  const looking = useSession.getState().environment === from;
  const done = put(`Rename environment ${from}`, {
    edit: 'rename-environment',
    args: { from, to },
  });
  if (done && looking) useSession.getState().lookAt(to);
  return done;
}

/** With two entries changed about. */
const swapped = (names: readonly string[], a: number, b: number): readonly string[] => {
  const [one, other] = [names[a], names[b]];
  return one === undefined || other === undefined ? names : names.with(a, other).with(b, one);
};
