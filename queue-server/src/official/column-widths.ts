/** What a column would like, in points: so that no word breaks, and so that no line does. */
export type Natural = { readonly least: number; readonly whole: number };

/** Shares a width out: first no word is to break, then who has more to say gets more. */
export function columnWidths(columns: readonly Natural[], total: number): number[] {
  const least = sum(columns.map((column) => column.least));
  if (least >= total) return columns.map((column) => (column.least / least) * total);
  const wished = columns.map((column) => Math.min(column.whole, total / 2) - column.least);
  const wishes = wished.map((wish) => Math.max(wish, 1));
  const rest = total - least;
  return columns.map((column, i) => column.least + (rest * (wishes[i] ?? 0)) / sum(wishes));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
