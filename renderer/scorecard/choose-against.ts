// Where the design to compare with comes from. Nothing that is open changes.
import { readDesign } from '#app/design/read.ts';
import type { Host } from '#app/host/contract.ts';
import { chooseFile } from '../document/choose-file.ts';
import { withoutEnding } from '../document/names.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { type Against, useScorecard } from './scorecard-store.ts';

const compareWith = (against: Against): void =>
  useScorecard.getState().update({ against, comparing: true });

export function compareWithOpened(): void {
  const { opened } = useScorecard.getState();
  if (opened) compareWith({ kind: 'opened', label: 'Since opened', design: opened });
}

export function compareWithSaved(): void {
  const { saved } = useDesign.getState();
  if (saved) compareWith({ kind: 'saved', label: 'Since saved', design: saved });
}

export async function compareWithExample(host: Host, name: string, title: string): Promise<void> {
  const example = await host.call('designs.example', { name });
  if (!example.ok) return sayFailure(`The example ${title} could not be read`, example.failure);
  read('example', title, example.value.text);
}

export async function compareWithFile(host: Host): Promise<void> {
  const file = await chooseFile(host, { mode: 'open', files: 'design', suggestedName: '' });
  if (!file) return;
  const opened = await host.call('designs.open', { file: file.handle });
  if (!opened.ok) return sayFailure(`${file.name} could not be read`, opened.failure);
  // It is only read: the file of the design that is open stays watched and locked.
  if (useDocument.getState().file?.handle !== opened.value.file.handle)
    void host.call('designs.close', { file: opened.value.file.handle });
  read('file', withoutEnding(file.name), opened.value.text);
}

function read(kind: Against['kind'], name: string, text: string): void {
  const design = readDesign(text);
  if (!design.ok) return sayFailure(`${name} could not be read`, design.failure);
  compareWith({ kind, label: name, design: design.value });
}
