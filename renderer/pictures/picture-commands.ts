import type { Host } from '#app/host/contract.ts';
import { type DiagramFormat, PictureOptions } from '#app/pictures/picture-options.ts';
import { type Command, defineCommand } from '../commands/command.ts';
import { chooseFile } from '../document/choose-file.ts';
import { openRecent } from '../document/open.ts';
import { useDesign } from '../store/design-store.ts';
import { anyBlockSelected, selectedBlocks } from '../store/selected.ts';
import { useSession } from '../store/session-store.ts';
import { copyPicture, type Order, savePicture } from './deliver.ts';
import { rememberedChoices } from './picture-choices.ts';
import { openPictureDialog } from './picture-store.ts';

const anything = (): boolean => Object.keys(useDesign.getState().design.blocks).length > 0;

export const pictureCommands = (host: Host): readonly Command[] => [
  defineCommand({
    id: 'pictures.export',
    label: 'Export picture…',
    group: 'Export',
    keys: ['Mod+Alt+E'],
    scope: 'window',
    enabled: anything,
    run: () => openPictureDialog('design', selectedBlocks()),
  }),
  defineCommand({
    id: 'pictures.exportSelection',
    label: 'Export picture of the selection…',
    group: 'Export',
    scope: 'window',
    enabled: anyBlockSelected,
    run: () => openPictureDialog('selection', selectedBlocks()),
  }),
  defineCommand({
    id: 'pictures.copySelection',
    label: 'Copy the selection as PNG',
    group: 'Export',
    keys: ['Mod+Shift+C'],
    scope: 'canvas',
    enabled: anyBlockSelected,
    run: () => void copySelection(host),
  }),
  defineCommand({
    id: 'pictures.drawio',
    label: 'Export as draw.io…',
    group: 'Export',
    scope: 'window',
    enabled: anything,
    run: () => void savePicture(host, diagram('drawio')),
  }),
  defineCommand({
    id: 'pictures.copyMermaid',
    label: 'Copy as Mermaid',
    group: 'Export',
    scope: 'window',
    enabled: anything,
    run: () => void copyPicture(host, diagram('mmd')),
  }),
  defineCommand({
    id: 'pictures.open',
    label: 'Open the design in a picture…',
    group: 'Design',
    scope: 'window',
    run: () => void openPicture(host),
  }),
];

/** The whole design, as it is looked at. */
const diagram = (format: DiagramFormat): Order => ({
  design: useDesign.getState().design,
  format,
  options: PictureOptions.parse({ environment: useSession.getState().environment }),
});

/** In the colours and at the scale of the last picture, without what frames it. */
async function copySelection(host: Host): Promise<void> {
  const { design } = useDesign.getState();
  const { scheme, scale, ground } = rememberedChoices();
  const { environment } = useSession.getState();
  const only = [...selectedBlocks()];
  const [first] = only;
  await copyPicture(host, {
    design,
    format: 'png',
    options: PictureOptions.parse({ scheme, scale, ground, environment, only, carries: false }),
    part: only.length === 1 && first ? design.blocks[first]?.name : 'the selection',
  });
}

async function openPicture(host: Host): Promise<void> {
  const file = await chooseFile(host, { mode: 'open', files: 'picture', suggestedName: '' });
  if (file) await openRecent(host, file);
}
