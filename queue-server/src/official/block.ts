/** One thing on the paper, from top to bottom. */
export type Block =
  | { readonly kind: 'group'; readonly title: string }
  | Line
  | Table
  | { readonly kind: 'statement'; readonly text: string }
  /** A list of papers, or room to write one. */
  | { readonly kind: 'papers'; readonly label: string; readonly papers: readonly string[] }
  /** Boxes side by side for opinions and signatures, the citizen's own last. */
  | { readonly kind: 'signatures'; readonly boxes: readonly string[]; readonly isDated: boolean };

/** Text undefined: nothing was given, so the line is dotted for a hand to write on; tall: there is much to write. */
export type Line = {
  readonly kind: 'line';
  readonly label: string;
  readonly text: string | undefined;
  readonly tall?: true;
};

/** Rows that repeat, or persons beside each other. An empty cell is room to write. */
export type Table = {
  readonly kind: 'table';
  readonly label: string | undefined;
  readonly columns: readonly string[];
  /** Parts of the width, one a column; without them each column is as wide as its words ask. */
  readonly shares?: readonly number[];
  readonly rows: readonly (readonly string[])[];
};
