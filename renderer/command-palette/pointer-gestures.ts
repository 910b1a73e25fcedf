/** What the pointer does on the canvas, for the sheet of shortcuts. */
export const pointerGestures = (
  mac: boolean,
): readonly { readonly label: string; readonly how: string }[] => {
  const mod = mac ? '⌘' : 'Ctrl';
  const alt = mac ? '⌥' : 'Alt';
  return [
    { label: 'Move the view', how: 'Middle drag' },
    { label: 'Move the view with any tool', how: 'Space drag' },
    { label: 'Zoom at the pointer', how: `${mod} wheel` },
    { label: 'Select several', how: 'Drag on the canvas' },
    { label: 'Add to the selection', how: 'Shift click' },
    { label: 'Move a copy', how: `${alt} drag` },
    { label: 'Move without snapping', how: `${mod} drag` },
    { label: 'Connect', how: 'Drag from a port' },
    { label: 'Insert a connected block', how: 'Click a port, or drag from it to a free spot' },
    { label: 'Connect to what is there', how: 'Rest a block on another' },
    { label: 'Insert into a connection', how: 'Rest a block on its line' },
    { label: 'Insert a block', how: 'Double-click the canvas' },
    { label: 'Change a name', how: 'Double-click a block' },
    { label: 'Steer a line', how: 'Drag its middle' },
  ];
};
