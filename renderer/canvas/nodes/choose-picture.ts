// A file for an image that has none yet, asked for where it lies.
import type { BlockId } from '#app/design/ids.ts';
import { sayFailure } from '../../notices/notices.ts';
import { useDesign } from '../../store/design-store.ts';
import { imageFragment } from '../clipboard/image-fragment.ts';

export function choosePicture(id: BlockId): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/gif,image/webp';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void show(id, file);
  });
  input.click();
}

/** At the size that the same picture would have if it were dropped. */
async function show(id: BlockId, file: File): Promise<void> {
  const made = await imageFragment(file);
  const [picture] = made.ok ? made.value.blocks : [];
  const { design, dispatch } = useDesign.getState();
  if (!made.ok) return sayFailure(`${file.name} could not be shown`, made.failure);
  if (!picture?.size || !design.blocks[id]) return;
  const { width, height } = picture.size;
  const { x, y } = design.blocks[id].position;
  const result = dispatch(`Choose ${file.name}`, [
    { edit: 'set-properties', args: { id, values: picture.properties } },
    { edit: 'resize', args: { id, position: { x, y }, size: { width, height } } },
  ]);
  if (!result.ok) sayFailure(`${file.name} could not be shown`, result.failure);
}
