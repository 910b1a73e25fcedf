import { ActionIcon, Button, Modal, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { EnvironmentName, MOST_ENVIRONMENTS } from '#app/design/environments.ts';
import { environmentNames } from '#app/design/variation.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import styles from './EnvironmentLens.module.css';

/** What is added without a word, in this order. */
const USUAL = ['dev', 'staging', 'prod'];

/** Adds, renames, removes and orders the design's environments. */
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
  const add = (): void => {
    const name = added.trim();
    const fault = EnvironmentName.safeParse(name).error?.issues[0]?.message;
    if (fault) setError(`${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`);
    else if (names.includes(name)) setError('There is an environment of this name.');
    else if (set(`Add environment ${name}`, [...names, name])) setAdded('');
  };

  return (
    <Modal opened onClose={onClose} title="Environments" size={440} padding="lg">
      <p className={styles.text}>
        Where the design is deployed to. All share one template; what differs between them becomes
        its parameters and conditions.
      </p>
      {names.length > 0 && (
        <ul className={styles.list}>
          {names.map((name, index) => (
            <li key={name}>
              <NameInput name={name} onRename={(to) => rename(put, name, to)} />
              <ActionIcon
                aria-label={`Move ${name} up`}
                disabled={index === 0}
                onClick={() => set('Reorder environments', swapped(names, index - 1))}
              >
                <ArrowUp size={15} />
              </ActionIcon>
              <ActionIcon
                aria-label={`Move ${name} down`}
                disabled={index === names.length - 1}
                onClick={() => set('Reorder environments', swapped(names, index))}
              >
                <ArrowDown size={15} />
              </ActionIcon>
              <ActionIcon
                aria-label={`Remove ${name}`}
                onClick={() =>
                  set(
                    `Remove environment ${name}`,
                    names.filter((one) => one !== name),
                  )
                }
              >
                <Trash2 size={15} />
              </ActionIcon>
            </li>
          ))}
        </ul>
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

function NameInput({
  name,
  onRename,
}: {
  readonly name: string;
  readonly onRename: (to: string) => boolean;
}) {
  const [text, setText] = useState(name);
  const finish = (): void => {
    if (text.trim() === name || !onRename(text.trim())) setText(name);
  };
  return (
    <TextInput
      aria-label={`Name of ${name}`}
      value={text}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
      }}
    />
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

/** With the entry at `index` and the next one changed about. */
const swapped = (names: readonly string[], index: number): readonly string[] => {
  const [one, other] = [names[index], names[index + 1]];
  return one === undefined || other === undefined
    ? names
    : names.with(index, other).with(index + 1, one);
};
