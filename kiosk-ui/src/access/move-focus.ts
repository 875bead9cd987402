/** Where a control stands on the screen, in pixels. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
export type Direction = 'up' | 'down' | 'left' | 'right';

type Place = { readonly at: number; readonly x: number };

/**
 * Which control comes next for an arrow of the keypad. Left and right walk along a row and on to the next one, so that
 * either alone visits every control; up and down go to what stands nearest in the row above or below. The first and the
 * last row are neighbours. Undefined: there is nothing to go to.
 */
export function moveFocus(
  boxes: readonly Box[],
  from: number | undefined,
  direction: Direction,
): number | undefined {
  const rows = rowsOf(boxes);
  if (rows.length === 0) return undefined;
  if (from === undefined || boxes[from] === undefined) return rows[0]?.[0]?.at;
  const row = rows.findIndex((places) => places.some(({ at }) => at === from));
  switch (direction) {
    case 'up':
      return nearest(rows.at(row - 1), centreX(boxes[from]));
    case 'down':
      return nearest(rows[(row + 1) % rows.length], centreX(boxes[from]));
    case 'left':
      return along(rows, from, -1);
    case 'right':
      return along(rows, from, 1);
  }
}

/** Controls whose middles are level stand in one row; rows from above, places from the left. */
function rowsOf(boxes: readonly Box[]): Place[][] {
  const order = boxes.map((box, at) => ({ at, box })).sort((a, b) => centreY(a.box) - centreY(b.box));
  const rows: { box: Box; places: Place[] }[] = [];
  for (const { at, box } of order) {
    const last = rows.at(-1);
    const place = { at, x: centreX(box) };
    if (last !== undefined && centreY(box) < last.box.top + last.box.height) last.places.push(place);
    else rows.push({ box, places: [place] });
  }
  return rows.map(({ places }) => places.sort((a, b) => a.x - b.x));
}

function along(rows: readonly Place[][], from: number, step: 1 | -1): number | undefined {
  const all = rows.flat();
  const at = all.findIndex((place) => place.at === from);
  return all.at((at + step) % all.length)?.at;
}

function nearest(row: readonly Place[] | undefined, x: number): number | undefined {
  return row?.reduce((best, one) => (Math.abs(one.x - x) < Math.abs(best.x - x) ? one : best)).at;
}

function centreX({ left, width }: Box): number {
  return left + width / 2;
}

function centreY({ top, height }: Box): number {
  return top + height / 2;
}
