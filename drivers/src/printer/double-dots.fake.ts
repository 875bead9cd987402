/** The rows of a `GS v 0` picture as they are burnt: `m` bit 0 doubles them across, bit 1 downwards. */
export function doubled(picture: {
  bytesAcross: number;
  rows: Buffer;
  isDoubleWidth: boolean;
  isDoubleHeight: boolean;
}): Uint8Array[] {
  const rows: Uint8Array[] = [];
  if (picture.bytesAcross === 0) return rows;
  for (let at = 0; at < picture.rows.length; at += picture.bytesAcross) {
    const row = picture.rows.subarray(at, at + picture.bytesAcross);
    const burnt = picture.isDoubleWidth ? widened(row) : row;
    rows.push(burnt);
    if (picture.isDoubleHeight) rows.push(burnt);
  }
  return rows;
}

function widened(row: Uint8Array): Uint8Array {
  const wide = new Uint8Array(row.length * 2);
  for (let dot = 0; dot < row.length * 8; dot += 1) {
    if (((row[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) === 0) continue;
    const left = dot * 2;
    wide[left >> 3] = (wide[left >> 3] ?? 0) | (0xc0 >> (left & 7));
  }
  return wide;
}
