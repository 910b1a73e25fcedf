// npm run bench: how fast the domain and the canvas are, each beside something comparable in the same
// run, because figures alone say more about the machine. `-- domain`, `-- layout` or `-- canvas` measures one,
// `-- canvas-large` the part of it about large designs; `--json FILE` writes the rows as well.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchEven, benchLarge } from './bench/canvas.ts';
import { benchDomain } from './bench/domain.ts';
import { benchLayout } from './bench/layout.ts';
import { type Row, table } from './bench/row.ts';

const benches: { readonly [name: string]: () => Promise<readonly Row[]> } = {
  domain: async () => benchDomain(),
  layout: benchLayout,
  'canvas-large': benchLarge,
  'canvas-even': benchEven,
};

const json = process.argv.indexOf('--json');
const file = json < 0 ? undefined : process.argv[json + 1];
const wanted = process.argv
  .slice(2)
  .filter((argument) => Object.keys(benches).some((name) => name.startsWith(argument)));

const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches))
  if (wanted.length === 0 || wanted.some((part) => name.startsWith(part))) {
    console.log(`Measuring: ${name} …`);
    rows.push(...(await bench()));
  }
const processors = cpus();
console.log(`\n${table(rows)}\n`);
console.log(
  `Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? 'processor'}`,
);
if (file) writeFileSync(file, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
