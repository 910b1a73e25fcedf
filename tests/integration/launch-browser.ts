// Stands in for a browser's window: opens the address it is given as a page does, says what it was
// given, and closes after a moment.
import { openWindow } from './host-harness.ts';

const address = process.argv.find((argument) => argument.startsWith('--app='))?.slice(6) ?? '';
const window = openWindow(address);
const info = await window.value('app.info', undefined);
process.stderr.write(`window ${JSON.stringify({ address, startWith: info.startWith.kind })}\n`);
window.close();
