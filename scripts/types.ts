// npm run types: checks every room's types at once and says which room failed. `-- app main` limits
// it. One flat configuration a room: what a room may use (DOM, Node, nothing) is in its own.
import { checkRoom, roomNames } from './check/rooms.ts';

const wanted = process.argv.slice(2);
const rooms = wanted.length > 0 ? wanted : roomNames;
const results = await Promise.all(rooms.map((room) => checkRoom(room)));
for (const { room, ok, output } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${room}`);
  if (!ok) console.log(output);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
