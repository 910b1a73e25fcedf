import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Waiver } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';
import { useHost } from '../../host/use-host.ts';
import { useDesign } from '../../store/design-store.ts';
import { splitMessage } from '../places.ts';
import { ExpiryField, usualExpiry } from './ExpiryField.tsx';
import styles from './WaiverDialog.module.css';
import { changeWaiver, placeValue, type WaiverPlace, waive, waiverPlaces } from './waiver-edits.ts';

interface WaiverDialogProps {
  /** What is waived, or is by `waiver`; undefined: that waiver covers nothing. */
  readonly finding: Finding | undefined;
  /** The one to change; absent: a new one. */
  readonly waiver?: Waiver;
  readonly onClose: () => void;
}

export function WaiverDialog({ finding, waiver, onClose }: WaiverDialogProps) {
  const host = useHost();
  const design = useDesign((state) => state.design);
  const places = placesFor(finding, waiver, waiverPlaces(finding ?? NOWHERE, design));
  const [place, setPlace] = useState(waiver ? placeValue(waiver) : (places[0]?.value ?? 'design'));
  const [reason, setReason] = useState(waiver?.reason ?? '');
  const [author, setAuthor] = useState(waiver?.author ?? '');
  const [expires, setExpires] = useState(waiver ? (waiver.expires ?? '') : usualExpiry());
  const [refused, setRefused] = useState<string>();

  useEffect(() => {
    if (waiver) return;
    void host.call('settings.get', undefined).then((settings) => {
      if (settings.ok) setAuthor((typed) => typed || settings.value.author);
    });
  }, [host, waiver]);

  const record = (): void => {
    const at = places.find(({ value }) => value === place)?.at ?? {};
    const form = { at, reason, author, expires };
    const rule = waiver?.rule ?? finding?.rule ?? '';
    const call = waiver ? changeWaiver(waiver.id, form) : waive(crypto.randomUUID(), rule, form);
    const label = waiver ? `Change the waiver of ${rule}` : `Waive ${rule}`;
    const done = useDesign.getState().dispatch(label, [call]);
    if (!done.ok) return setRefused(done.failure.message);
    if (!waiver) void host.call('settings.set', { author });
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={waiver ? 'Change this waiver' : 'Waive this problem'}
      size={480}
      padding="lg"
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') record();
        }}
      >
        <p className={styles.about}>
          {finding ? `${splitMessage(finding.message).lead}.` : waiver?.rule}
        </p>
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
        <div className={styles.pair}>
          <Select
            label="Holds at"
            data={places.map(({ value, label }) => ({ value, label }))}
            value={place}
            onChange={(value) => value && setPlace(value)}
          />
          <TextInput
            label="Decided by"
            value={author}
            onChange={(event) => setAuthor(event.currentTarget.value)}
          />
        </div>
        <ExpiryField value={expires} onChange={setExpires} />
        <p className={styles.hint}>
          A waiver is saved with the design. The problem stays counted as waived.
        </p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={reason.trim() === ''}>
            {waiver ? 'Change' : 'Waive'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const NOWHERE = { blocks: [], connections: [] };

/** Where a waiver holds already stays a choice, even when that is gone. */
function placesFor(
  finding: Finding | undefined,
  waiver: Waiver | undefined,
  places: readonly WaiverPlace[],
): readonly WaiverPlace[] {
  if (!waiver || places.some(({ value }) => value === placeValue(waiver))) return places;
  const { block, connection } = waiver;
  const at = { ...(block && { block }), ...(connection && { connection }) };
  const here: WaiverPlace = {
    value: placeValue(waiver),
    label: finding ? 'Where it holds now' : 'As it is',
    at,
  };
  return [here, ...places];
}
