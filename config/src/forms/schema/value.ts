/** A choice from a long list; `other` is what was written where the list has no word for it. */
export interface Chosen {
  readonly code: string;
  readonly other?: string;
}

/** A place as it was called before the communes of 1 July 2025. */
export interface OldPlace {
  readonly province: string;
  readonly district: string;
  readonly commune: string;
}

/** new: province and commune of today, perhaps found from the old names · old: names nobody has mapped yet. */
export type Address =
  | {
      readonly kind: 'new';
      readonly province: string;
      readonly commune: string;
      readonly communeCode?: string;
      readonly detail?: string;
      readonly from?: OldPlace;
    }
  | ({ readonly kind: 'old'; readonly detail?: string } & OldPlace);

export type Cell = string | number | boolean;
export type Row = Readonly<Record<string, Cell>>;

/**
 * A checked answer. Dates are `1990-08-15`, or `1990` where a year alone is allowed; times `07:30`; money whole
 * đồng; areas square metres; choices the code of the option.
 */
export type Value = Cell | Chosen | Address | readonly Row[];

/** Checked answers by path, those that no longer apply included. */
export type Answers = Readonly<Record<string, Value>>;
