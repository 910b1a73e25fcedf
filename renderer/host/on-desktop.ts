/** Electron's window, as opposed to one in a browser, which keeps some keys and menus to itself. */
export const onDesktop: boolean = typeof window !== 'undefined' && window.stackwright !== undefined;
