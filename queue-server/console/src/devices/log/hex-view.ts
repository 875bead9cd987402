import type { DeviceLogEntry } from '@motcua/contract';

export type HexRow = { offset: string; bytes: string; text: string };

const bytesInRow = 16;

/** Sixteen bytes a row: where it begins, the bytes, and the letters of ASCII among them. Anything but hex digits is skipped. */
export function hexRows(hex: string): HexRow[] {
  const bytes = hex.replace(/[^0-9a-f]/gi, '').match(/../g) ?? [];
  const rows: HexRow[] = [];
  for (let start = 0; start < bytes.length; start += bytesInRow) {
    const row = bytes.slice(start, start + bytesInRow);
    rows.push({
      offset: start.toString(16).padStart(4, '0'),
      bytes: row.join(' ').toLowerCase(),
      text: row.map(letterOf).join(''),
    });
  }
  return rows;
}

function letterOf(byte: string): string {
  const code = Number.parseInt(byte, 16);
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '.';
}

/** How many bytes of a piece the view leaves out. */
export function hiddenBytes({ bytes, hex }: Pick<DeviceLogEntry, 'bytes' | 'hex'>): number {
  const shown = Math.floor(hex.replace(/[^0-9a-f]/gi, '').length / 2);
  return Math.max(0, bytes - shown);
}

/** Newest first, the last `limit`. */
export function newestEntries(entries: readonly DeviceLogEntry[], limit: number): DeviceLogEntry[] {
  // turned round before: of two in the same millisecond the later one stands first as well
  return [...entries]
    .reverse()
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, limit);
}

/** The log as plain text for a letter to the maker; every time in full, in UTC. */
export function logAsText(entries: readonly DeviceLogEntry[]): string {
  return entries
    .map(({ at, way, bytes, hex, note }) => {
      const rows = hexRows(hex).map((row) => `  ${row.offset}  ${row.bytes.padEnd(47)}  ${row.text}`);
      return [[at, way, `${bytes} B`, note].filter((part) => part !== '').join(' '), ...rows].join('\n');
    })
    .join('\n');
}
