/** One thing measured, in milliseconds unless it says otherwise, beside something else that does comparable work, in one run. */
export interface Row {
  readonly what: string;
  readonly beside: string;
  readonly ours: number;
  readonly theirs: number;
  readonly unit?: 'MB';
}

/** The rows as a table for people; a ratio below 1 means that ours is faster, or smaller. */
export function table(rows: readonly Row[]): string {
  const number = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
  const cells = [
    ['what', 'ours', 'theirs', 'ratio', 'beside'],
    ...rows.map(({ what, beside, ours, theirs, unit = 'ms' }) => [
      what,
      `${number(ours)} ${unit}`,
      `${number(theirs)} ${unit}`,
      (ours / theirs).toPrecision(2),
      beside,
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 4
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
