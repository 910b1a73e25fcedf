// Choosing a file where the host has no dialogs of its own: the loopback server's browser window.
// Main lists the folders; what is chosen comes back as a handle that only main can turn into a path.
import { ActionIcon, Button, Modal, TextInput, Tooltip } from '@mantine/core';
import { ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FileHandle, FileKind, FileLabel } from '#app/host/files.ts';
import type { Failure } from '#app/result.ts';
import { useHost } from '../../host/use-host.ts';
import { DESIGN_ENDING, withEnding } from '../names.ts';
import type { Answers, FileQuestion } from './dialog-store.ts';
import styles from './FileDialog.module.css';
import { FileList } from './FileList.tsx';
import { type Entry, inDialogOrder, type Listing } from './file-listing.ts';

interface FileDialogProps {
  readonly question: FileQuestion;
  readonly answer: (answer: Answers['file'] | undefined) => void;
}

export function FileDialog({ question, answer }: FileDialogProps) {
  const { mode, files, suggestedName } = question;
  const host = useHost();
  const [listing, setListing] = useState<Listing>();
  const [failure, setFailure] = useState<Failure>();
  const [name, setName] = useState(suggestedName);
  const [selected, setSelected] = useState<Entry>();
  /** A file of this name is there already: asked before it is replaced. */
  const [replacing, setReplacing] = useState<FileLabel>();

  // Of two folders asked for in a row, the first may be listed later.
  const asked = useRef(0);
  const browse = (folder?: FileHandle): void => {
    const number = ++asked.current;
    void host.call('files.browse', { kind: files, ...(folder && { folder }) }).then((result) => {
      if (number !== asked.current) return;
      if (!result.ok) return setFailure(result.failure);
      setFailure(undefined);
      setSelected(undefined);
      setReplacing(undefined);
      setListing(result.value);
    });
  };
  // The first folder is the host's choice; later ones are the user's.
  useEffect(browse, [host, files]);

  const ending = endingOf(suggestedName);
  const choose = async (): Promise<void> => {
    if (!listing) return;
    if (mode === 'open') {
      if (selected) enter(selected);
      return;
    }
    const typed = withEnding(name, ending);
    const target = await host.call('files.inFolder', {
      folder: listing.folder.handle,
      name: typed,
    });
    if (!target.ok) return setFailure(target.failure);
    setFailure(undefined);
    const { exists, ...label } = target.value;
    if (exists && replacing?.handle !== label.handle) setReplacing(label);
    else answer(label);
  };

  const enter = (entry: Entry): void => {
    if (entry.type === 'folder') return browse(entry.handle);
    if (mode === 'open' && listing)
      answer({ handle: entry.handle, name: entry.name, folder: listing.folder.folder });
    else {
      setName(entry.name);
      setReplacing(undefined);
    }
  };

  const select = (entry: Entry): void => {
    setSelected(entry);
    if (mode === 'save' && entry.type === 'file') setName(entry.name);
    setReplacing(undefined);
  };

  const up = listing?.parent;
  const verb = mode === 'open' ? 'Open' : replacing ? 'Replace' : 'Save';
  // Without the listing there is no folder to save into yet.
  const ready =
    listing !== undefined && (mode === 'open' ? selected !== undefined : name.trim() !== '');
  return (
    <Modal
      opened
      onClose={() => answer(undefined)}
      title={mode === 'open' ? `Open a ${SPOKEN[files]}` : `Save the ${SPOKEN[files]}`}
      size={620}
      padding="lg"
    >
      <form
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void choose();
        }}
      >
        <div className={styles.place}>
          <Tooltip label="Up one folder">
            <ActionIcon aria-label="Up one folder" disabled={!up} onClick={() => up && browse(up)}>
              <ArrowUp size={16} />
            </ActionIcon>
          </Tooltip>
          <span className={styles.path} aria-label="Folder">
            {listing ? pathOf(listing.folder) : '…'}
          </span>
        </div>
        <FileList
          entries={inDialogOrder(listing?.entries ?? [])}
          loaded={listing !== undefined}
          selected={selected?.handle}
          mode={mode}
          onSelect={select}
          onEnter={enter}
          onUp={() => up && browse(up)}
        />
        {mode === 'save' && (
          <TextInput
            label="File name"
            value={name}
            data-autofocus
            onFocus={(event) => event.currentTarget.setSelectionRange(0, stemLength(name, ending))}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setReplacing(undefined);
            }}
          />
        )}
        {replacing && (
          <p className={styles.replace} role="alert">
            <strong>{replacing.name}</strong> is there already. Replacing it overwrites what it
            holds.
          </p>
        )}
        {failure && (
          <p className={styles.failure} role="alert">
            {failure.message} {failure.hint}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={() => answer(undefined)}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={!ready}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const SPOKEN: { readonly [kind in FileKind]: string } = {
  design: 'design',
  template: 'template',
  picture: 'picture',
  any: 'file',
  openable: 'design',
};

const endingOf = (name: string): string =>
  name.endsWith(DESIGN_ENDING) ? DESIGN_ENDING : (/\.[a-z]+$/.exec(name)?.[0] ?? '');

const stemLength = (name: string, ending: string): number =>
  name.endsWith(ending) ? name.length - ending.length : name.length;

const pathOf = ({ folder, name }: FileLabel): string =>
  name === '' || folder.endsWith(name) ? folder : `${folder.replace(/\/$/, '')}/${name}`;
