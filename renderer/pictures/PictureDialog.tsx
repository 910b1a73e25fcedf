import { Button, Loader, Modal } from '@mantine/core';
import { ClipboardCopy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useHost } from '../host/use-host.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { copyPicture, type Order, SPOKEN, savePicture } from './deliver.ts';
import styles from './PictureDialog.module.css';
import { PictureForm } from './PictureForm.tsx';
import { PicturePreview } from './PicturePreview.tsx';
import { type PictureChoices, rememberChoices, rememberedChoices } from './picture-choices.ts';
import { closePictureDialog, usePictureDialog } from './picture-store.ts';
import { usePreview } from './use-preview.ts';

/** Over everything, while somebody asks for a picture. */
export function PictureDialog() {
  const opened = usePictureDialog((state) => state.opened);
  return opened && <OpenDialog {...opened} />;
}

type Opened = NonNullable<ReturnType<typeof usePictureDialog.getState>['opened']>;

function OpenDialog({ of: first, selected }: Opened) {
  const host = useHost();
  const design = useDesign((state) => state.design);
  const [choices, setChoices] = useState(rememberedChoices);
  const [of, setOf] = useState(first);
  const [environment, setEnvironment] = useState(() => useSession.getState().environment);
  const [busy, setBusy] = useState<'save' | 'copy'>();

  const order = useMemo(
    (): Order =>
      orderOf({ design, choices, environment, only: of === 'selection' ? selected : undefined }),
    [design, choices, environment, of, selected],
  );
  const state = usePreview(order);

  const deliver = async (how: 'save' | 'copy'): Promise<void> => {
    rememberChoices(choices);
    setBusy(how);
    const done = await (how === 'save' ? savePicture(host, order) : copyPicture(host, order));
    setBusy(undefined);
    if (done) closePictureDialog();
  };
  const { format } = choices;
  // Whether or not there is a preview yet: what is disabled can't take the keyboard from the canvas.
  const possible = state.failure === undefined && busy === undefined;

  return (
    <Modal
      opened
      onClose={closePictureDialog}
      // Escape in the file dialog over it is that dialog's.
      closeOnEscape={busy === undefined}
      title="Export a picture"
      size={980}
      padding="lg"
      centered
    >
      <div className={styles.dialog}>
        <PictureForm
          design={design}
          choices={choices}
          change={(change) => setChoices((before) => ({ ...before, ...change }))}
          of={of}
          setOf={setOf}
          selected={selected.length}
          environment={environment}
          setEnvironment={setEnvironment}
        />
        <PicturePreview state={state} choices={choices} />
      </div>
      <div className={styles.actions}>
        {busy && (
          <span className={styles.busy} role="status">
            <Loader size={14} /> Making the {SPOKEN[format]} …
          </span>
        )}
        <Button variant="subtle" color="gray" onClick={closePictureDialog}>
          Cancel
        </Button>
        {format !== 'pdf' && (
          <Button
            leftSection={<ClipboardCopy size={15} />}
            disabled={!possible}
            onClick={() => void deliver('copy')}
          >
            Copy {SPOKEN[format]}
          </Button>
        )}
        <Button
          variant="filled"
          data-autofocus
          leftSection={<Download size={15} />}
          disabled={!possible}
          onClick={() => void deliver('save')}
        >
          Save {SPOKEN[format]}…
        </Button>
      </div>
    </Modal>
  );
}

interface Asked {
  readonly design: Order['design'];
  readonly choices: PictureChoices;
  readonly environment: string | undefined;
  readonly only: Opened['selected'] | undefined;
}

function orderOf({ design, choices, environment, only }: Asked): Order {
  const { format, width, ...options } = choices;
  const [first] = only ?? [];
  return {
    design,
    format,
    options: {
      ...options,
      ...(format === 'png' && width !== undefined && { width }),
      date: today(),
      ...(environment !== undefined && { environment }),
      ...(only && { only: [...only] }),
    },
    part: only?.length === 1 && first ? design.blocks[first]?.name : only && 'selection',
  };
}

const today = (): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
