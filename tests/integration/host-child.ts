// A server of its own process, to be killed: prints its address and serves.
import { startHost } from './host-harness.ts';

const [folder = '', data = '', renderer = ''] = process.argv.slice(2);
const server = await startHost({ folder, data, renderer, remove: async () => {} });
process.stdout.write(`${server.address}\n`);
