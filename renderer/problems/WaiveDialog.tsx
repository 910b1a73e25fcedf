import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Finding } from '#app/rules/finding.ts';
import { today } from '../analysis/today.ts';
import { useHost } from '../host/use-host.ts';
import { useDesign } from '../store/design-store.ts';
import { splitMessage } from './places.ts';
import styles from './WaiveDialog.module.css';
import { waive, waiverPlaces } from './waivers.ts';

interface WaiveDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

export function WaiveDialog({ finding, onClose }: WaiveDialogProps) {
  const host = useHost();
  const design = useDesign((state) => state.design);
  const places = waiverPlaces(finding, design);
  const [place, setPlace] = useState(places[0]?.value ?? 'design');
  const [reason, setReason] = useState('');
  const [author, setAuthor] = useState('');
  const [expires, setExpires] = useState('');
  const [refused, setRefused] = useState<string>();

  useEffect(() => {
    void host.call('settings.get', undefined).then((settings) => {
      if (settings.ok) setAuthor((typed) => typed || settings.value.author);
    });
  }, [host]);

  const record = (): void => {
    const at = places.find(({ value }) => value === place)?.at ?? {};
    const id = crypto.randomUUID();
    const call = waive({ id, rule: finding.rule, at, reason, author, expires });
    const done = useDesign.getState().dispatch(`Waive ${finding.rule}`, [call]);
    if (!done.ok) return setRefused(done.failure.message);
    void host.call('settings.set', { author });
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title="Waive this problem" size={460} padding="lg">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') record();
        }}
      >
        <p className={styles.about}>{splitMessage(finding.message).lead}.</p>
        <Textarea
          label="Why it is fine here"
          placeholder="What makes it acceptable, or what is planned"
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxRows={6}
          data-autofocus
          value={reason}
          error={refused}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Select
          label="Holds at"
          data={places.map(({ value, label }) => ({ value, label }))}
          value={place}
          onChange={(value) => value && setPlace(value)}
        />
        <div className={styles.pair}>
          <TextInput
            label="Decided by"
            value={author}
            onChange={(event) => setAuthor(event.currentTarget.value)}
          />
          <TextInput
            label="Through (optional)"
            type="date"
            min={today()}
            value={expires}
            onChange={(event) => setExpires(event.currentTarget.value)}
          />
        </div>
        <p className={styles.hint}>
          A waiver is saved with the design. The problem stays counted as waived, and comes back
          after the last day.
        </p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={reason.trim() === ''}>
            Waive
          </Button>
        </div>
      </form>
    </Modal>
  );
}
