/** A part of a text. Lines and columns (UTF-16) from 1; the end column is the one after it. */
export interface TextSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets into lines and columns, for as many as are asked of one text. */
export function spansIn(text: string): (start: number, end: number) => TextSpan {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const placeOf = (offset: number): readonly [line: number, column: number] => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - (starts[low] ?? 0) + 1];
  };
  return (start, end) => {
    const [line, column] = placeOf(start);
    const [endLine, endColumn] = placeOf(end);
    return { line, column, endLine, endColumn };
  };
}
