// npm run package: builds, then packs installers for this system with electron-builder; further
// arguments go to it, as in `npm run package -- --linux deb`.
import { build } from './build.ts';
import { run } from './check/run.ts';

await build({ only: ['renderer', 'main', 'preload', 'validator'] });
const builder = 'node_modules/electron-builder/cli.js';
const { code } = await run(
  process.execPath,
  [builder, '--publish', 'never', ...process.argv.slice(2)],
  {
    stream: true,
  },
);
process.exitCode = code ?? 1;
