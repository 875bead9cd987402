import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { LanguagePack, PackLine } from './language-pack.ts';
import { packWords } from './pack-words.ts';
import type { SourceLines } from './source-lines.ts';

/** A table that any office program opens: a speaker fills the last columns and sends it back. */
const columns = [
  'Mã câu',
  'Cần trước',
  'Tiếng Việt',
  'English',
  'Bản dịch',
  'Người viết',
  'Người đọc lại',
] as const;
type Column = (typeof columns)[number];

/** Every line that is not shown yet, those on the way to a number first; drafts with what was written. */
export function writeSheet(pack: LanguagePack, sources: SourceLines): string {
  const shown = packWords(pack, sources);
  const rows = [...sources]
    .filter(([key]) => shown[key] === undefined)
    .sort(([, a], [, b]) => Number(b.isCritical) - Number(a.isCritical))
    .map(([key, { vi, en, isCritical }]): Record<Column, string> => {
      const { text = '', by = '', checkedBy = '' } = pack.lines[key] ?? {};
      return {
        'Mã câu': key,
        'Cần trước': isCritical ? 'x' : '',
        'Tiếng Việt': vi,
        English: en,
        'Bản dịch': text,
        'Người viết': by,
        'Người đọc lại': checkedBy,
      };
    });
  // the mark tells office programs that the letters are Unicode
  return stringify(rows, { header: true, columns: [...columns], bom: true });
}

export type SheetFault = { readonly row: number; readonly message: string };
export type ReadSheet = {
  readonly pack: LanguagePack;
  readonly taken: number;
  readonly faults: readonly SheetFault[];
};

/** What a speaker wrote, put into the pack. A line without its writer is left out: somebody has to answer for it. */
export function readSheet(pack: LanguagePack, text: string, today: string): ReadSheet {
  const rows = rowsOf(text);
  if (rows === undefined)
    return { pack, taken: 0, faults: [{ row: 1, message: 'This is not the sheet that was sent out' }] };
  const lines: Record<string, PackLine> = { ...pack.lines };
  const faults: SheetFault[] = [];
  let taken = 0;
  for (const [at, row] of rows.entries()) {
    const [key, written] = [row['Mã câu'].trim(), row['Bản dịch'].trim().normalize('NFC')];
    const [by, checkedBy] = [row['Người viết'].trim(), row['Người đọc lại'].trim()];
    if (key === '' || written === '') continue;
    if (by === '') {
      faults.push({ row: at + 2, message: `Nobody is named as the writer of ${key}` });
      continue;
    }
    if (by === checkedBy) {
      faults.push({ row: at + 2, message: `${key} is checked by the one who wrote it` });
      continue;
    }
    const read = checkedBy === '' ? {} : { checkedBy, checkedOn: today };
    lines[key] = { text: written, by, writtenOn: lines[key]?.writtenOn ?? today, ...read };
    taken += 1;
  }
  return { pack: { ...pack, lines }, taken, faults };
}

function rowsOf(text: string): Record<Column, string>[] | undefined {
  try {
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
    const isSheet = rows.every((row) => columns.every((column) => typeof row[column] === 'string'));
    return isSheet ? rows : undefined;
  } catch {
    return undefined;
  }
}
