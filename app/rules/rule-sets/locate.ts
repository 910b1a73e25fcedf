// Where in a JSON text something stands, for messages about it.
import { isNode, LineCounter, parseDocument } from 'yaml';

/** The line, from 1, of what is at a path; of what holds it where it isn't there itself. */
export type Locate = (path: readonly PropertyKey[]) => number | undefined;

/** Reads the text only once something is asked for: files without problems are never read twice. */
export function locator(text: string): Locate {
  let known: Locate | undefined;
  return (path) => {
    known ??= read(text);
    return known(path);
  };
}

function read(text: string): Locate {
  const lines = new LineCounter();
  try {
    // JSON is YAML but for tabs in odd places and repeated keys, neither of which moves a line.
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
    return (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        const start = isNode(node) ? node.range?.[0] : undefined;
        if (start !== undefined) return lines.linePos(start).line;
      }
      return undefined;
    };
  } catch {
    return () => undefined; // too deep to be read so; what is wrong is said without a line
  }
}

/** The line a JSON parser stopped at, from its message ("… at position 12") or the text's end. */
export function lineOfSyntaxError(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  // A text that was cut off ends with its last line that says something.
  const end = text.trimEnd().length;
  const stop = Math.min(end, position === undefined ? end : Number(position));
  return text.slice(0, stop).split('\n').length;
}
