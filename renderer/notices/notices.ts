// Short messages at the top of the canvas: what was done, and what could not be done and why.
import { notifications } from '@mantine/notifications';
import type { Failure } from '#app/result.ts';

/** Milliseconds. A failure stays until it is closed, or Escape pressed: it must be read. */
const READING_TIME = 4_000;

export function say(message: string): void {
  notifications.show({ message, autoClose: READING_TIME, withBorder: true, color: 'accent' });
}

/** What was done, though not all of it: stays until it is closed. */
export function sayPartly(title: string, lines: readonly string[]): void {
  notifications.hide(title);
  notifications.show({
    id: title,
    title,
    message: lines.join(' '),
    autoClose: false,
    withBorder: true,
    color: 'yellow',
    role: 'status',
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}

/** `title` says what failed: "Shop could not be saved". One notice a title, however often it fails. */
export function sayFailure(title: string, { message, hint }: Failure): void {
  const notice = {
    id: title,
    title,
    message: hint ? `${message} ${hint}` : message,
    autoClose: false,
    withBorder: true,
    color: 'red',
    role: 'alert',
    closeButtonProps: { 'aria-label': 'Close this message' },
  } as const;
  notifications.hide(title);
  notifications.show(notice);
}

/** Read or not: somebody pressed Escape, and what lies under them is wanted. */
export const hideNotices = (): void => {
  notifications.clean();
};

export const hideFailure = (title: string): void => {
  notifications.hide(title);
};
