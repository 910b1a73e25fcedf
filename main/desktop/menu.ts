import { Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';

export function setMenu(openWindow: () => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, openWindow)));
}
