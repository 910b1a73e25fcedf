import { useEffect } from 'react';
import { takesText } from '../../ui/keyboard-target.ts';
import { copySelection, deleteSelection } from './clipboard.ts';
import { pasteContent } from './paste.ts';

/** Answers the browser's own copy, cut and paste while the canvas has the focus, or nothing has. */
export function useClipboard(): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      const text = isOurs(event) ? copySelection() : undefined;
      if (text === undefined) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') deleteSelection('Cut');
    };
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (!isOurs(event) || !clipboardData) return;
      event.preventDefault();
      void pasteContent({
        text: clipboardData.getData('text/plain'),
        files: [...clipboardData.files],
      });
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, []);
}

/** Not when a field has the focus, nor when text elsewhere on the page is marked. */
function isOurs(event: ClipboardEvent): boolean {
  const element = document.activeElement;
  if (takesText(element)) return false;
  if (event.type !== 'paste' && window.getSelection()?.isCollapsed === false) return false;
  return !element || element === document.body || element.closest('[data-canvas]') !== null;
}
