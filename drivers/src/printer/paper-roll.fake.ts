import type { PackedBitmap } from '../codec/packed-bitmap.ts';

/** A roll of thermal paper: takes rows of dots, and gives the piece that hangs out. */
export class PaperRoll {
  readonly #bytesAcross: number;
  #rows: Uint8Array[] = [];
  /** Rows left until the end of the roll. */
  #left = Infinity;

  constructor(widthDots: number) {
    this.#bytesAcross = widthDots / 8;
  }

  get isEmpty(): boolean {
    return this.#left <= 0;
  }

  /** Whether any paper hangs out. */
  get hasPiece(): boolean {
    return this.#rows.length > 0;
  }

  endsAfter(rows: number): void {
    this.#left = rows;
  }

  /** Burns one row; what is wider than the paper is lost. */
  printRow(row: Uint8Array): void {
    const dots = new Uint8Array(this.#bytesAcross);
    dots.set(row.subarray(0, this.#bytesAcross));
    this.#rows.push(dots);
    this.#left -= 1;
  }

  /** Takes the hanging piece away, cut or torn. */
  takePiece(): PackedBitmap {
    const rows = this.#rows;
    this.#rows = [];
    return { widthDots: this.#bytesAcross * 8, heightDots: rows.length, data: Buffer.concat(rows) };
  }
}
