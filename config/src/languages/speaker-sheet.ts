import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { nearestWord } from '../nearest-word.ts';
import type { LanguagePack, PackLine } from './language-pack.ts';
import { lineContext } from './line-context.ts';
import { packWords } from './pack-words.ts';
import type { SourceLines } from './source-lines.ts';

/** What is read of a sheet that came back. */
const readColumns = [
  'Mã câu',
  'Cần trước',
  'Tiếng Việt',
  'English',
  'Bản dịch',
  'Người viết',
  'Người đọc lại',
] as const;
type ReadColumn = (typeof readColumns)[number];
/** A table that any office program opens: a speaker fills the last columns and sends it back. */
const columns = ['Mã câu', 'Cần trước', 'Nơi dùng', ...readColumns.slice(2)] as const;
type Column = ReadColumn | 'Nơi dùng';

/** Every line that is not shown yet, those on the way to a number first; drafts with what was written. */
export function writeSheet(pack: LanguagePack, sources: SourceLines): string {
  const shown = packWords(pack, sources);
  const rows = [...sources]
    .filter(([key]) => shown[key] === undefined)
    .sort(([, a], [, b]) => Number(b.isCritical) - Number(a.isCritical))
    .map(([key, source]): Record<Column, string> => {
      const { vi, en, isCritical } = source;
      const { text = '', by = '', checkedBy = '' } = pack.lines[key] ?? {};
      return {
        'Mã câu': key,
        'Cần trước': isCritical ? 'x' : '',
        'Nơi dùng': lineContext(key, source).vi,
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
export function readSheet(pack: LanguagePack, sources: SourceLines, text: string, today: string): ReadSheet {
  const rows = rowsOf(text);
  if (rows === undefined)
    return { pack, taken: 0, faults: [{ row: 1, message: 'This is not the sheet that was sent out' }] };
  const lines: Record<string, PackLine> = { ...pack.lines };
  const faults: SheetFault[] = [];
  let taken = 0;
  for (const [at, row] of rows.entries()) {
    const [key, written] = [row['Mã câu'].trim(), row['Bản dịch'].trim()];
    if (key === '' || written === '') continue;
    const message = faultIn(row, sources);
    if (message === undefined) {
      lines[key] = lineIn(row, pack.lines[key], today);
      taken += 1;
    } else faults.push({ row: at + 2, message });
  }
  return { pack: { ...pack, lines }, taken, faults };
}

function faultIn(row: Record<ReadColumn, string>, sources: SourceLines): string | undefined {
  const [key, written] = [row['Mã câu'].trim(), row['Bản dịch'].trim()];
  const [by, checkedBy] = [row['Người viết'].trim(), row['Người đọc lại'].trim()];
  if (!sources.has(key)) {
    const near = nearestWord(key, [...sources.keys()]);
    return `No screen has the line ${key}${near === undefined ? '' : `; did you mean ${near}?`}`;
  }
  if (by === '') return `Nobody is named as the writer of ${key}`;
  if (by === checkedBy) return `${key} is checked by the one who wrote it`;
  // programs that save without Unicode put question marks for the letters they do not know
  const hasLetters = /\p{L}/u.test(written.replace(/\{\{\w+\}\}/g, ''));
  if (!hasLetters && written.includes('?')) return `${key} has lost its letters; save the sheet as CSV UTF-8`;
  return undefined;
}

function lineIn(row: Record<ReadColumn, string>, before: PackLine | undefined, today: string): PackLine {
  const [text, by] = [row['Bản dịch'].trim().normalize('NFC'), row['Người viết'].trim().normalize('NFC')];
  const checkedBy = row['Người đọc lại'].trim().normalize('NFC');
  const writtenOn = before?.text === text ? before.writtenOn : today;
  return { text, by, writtenOn, ...(checkedBy !== '' && { checkedBy, checkedOn: today }) };
}

/** Office programs save the table with the separator of their country: in Vietnam often a semicolon. */
const separators = [',', ';', '\t'] as const;

function rowsOf(text: string): Record<ReadColumn, string>[] | undefined {
  const [head = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const delimiter = separators.find((one) => head.split(one).length >= readColumns.length);
  if (delimiter === undefined) return undefined;
  try {
    const rows: Record<string, string>[] = parse(text, {
      ...{ columns: true, bom: true, delimiter, skip_empty_lines: true },
    });
    const isSheet = rows.every((row) => readColumns.every((column) => typeof row[column] === 'string'));
    return isSheet ? rows : undefined;
  } catch {
    return undefined;
  }
}
