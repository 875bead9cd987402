import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../forms/load/load-forms.ts';
import { loadSite } from '../load-site.ts';
import { resources } from '../words.ts';
import { packFaults } from './check-pack.ts';
import { LanguagePack } from './language-pack.ts';
import { lineContext } from './line-context.ts';
import { loadPacks } from './load-packs.ts';
import { madeUpLine, madeUpPack } from './made-up-pack.fake.ts';
import { isOffered, packReport, packWords } from './pack-words.ts';
import type { List } from './print-report.ts';
import { asJson, asText } from './print-report.ts';
import { readSheet, writeSheet } from './speaker-sheet.ts';
import { sourceLines } from './source-lines.ts';

const forms = loadForms(join(import.meta.dirname, '..', '..', 'forms'));
if (!forms.ok) throw new Error('the forms do not load');
const services = [{ id: 'ho-tich', shortName: { vi: 'Hộ tịch', en: 'Civil status' } }];
const site = loadSite(join(import.meta.dirname, '..', '..', 'sites', 'tuan-giao'));
if (!site.ok) throw new Error('the site does not load');
const { procedures, hall } = site.value;
const { priorityReasons } = hall;
const sources = sourceLines({ ...resources, forms: forms.value, services, priorityReasons, procedures });
const keys = [...sources.keys()];
const critical = keys.filter((key) => sources.get(key)?.isCritical);

describe('lines that a pack may say', () => {
  it('LG-1 every line of the kiosk, of each form and each service has its key, in both languages', () => {
    expect(sources.get('kiosk:field.title')).toMatchObject({
      vi: 'Ông/Bà cần làm việc gì?',
      isCritical: true,
    });
    expect(sources.get('form:khai-sinh/tre.hoTen.label')?.isCritical).toBe(false);
    expect(sources.get('service:ho-tich')?.en).toBe('Civil status');
    for (const { id } of forms.ok ? forms.value : []) expect(sources.has(`form:${id}/name`)).toBe(true);
    for (const [key, { vi, en }] of sources)
      expect(
        [vi, en].every((text) => text !== ''),
        key,
      ).toBe(true);
  });

  const critical = (key: string): boolean | undefined => sources.get(key)?.isCritical;

  it('LG-11 a line is critical when nobody comes from the choice of a language to a number without it', () => {
    for (const key of [
      'service:ho-tich',
      'reason:elderly',
      'declare:offer.only',
      'access:staff.none',
      'kiosk:done.take',
    ])
      expect([key, critical(key)]).toEqual([key, true]);
    const beside = [
      'kiosk:pairing.send',
      'kiosk:attract.begin',
      'kiosk:search.label',
      'access:title',
      'declare:offer.lone',
    ];
    for (const key of [...beside, 'procedure:1.001193']) expect([key, critical(key)]).toEqual([key, false]);
  });

  it('LG-12 a line that no pack can show is not asked for: Vietnamese counts with one form', () => {
    expect(keys.filter((key) => key.endsWith('_one'))).toEqual([]);
    expect(sources.has('kiosk:field.waiting_other')).toBe(true);
  });

  it('LG-13 every line tells a speaker where it stands and what it is for, in words and not by its key', () => {
    const at = (key: string): string => lineContext(key, sources.get(key) ?? {}).vi;
    expect(at('kiosk:language.title')).toBe('Trang chọn ngôn ngữ – tiêu đề');
    expect(at('kiosk:turn.priorityNext')).toBe('Trang hỏi có thuộc diện ưu tiên – chữ nhỏ dưới nút');
    expect(at('kiosk:issuing.again')).toBe('Trang trong lúc lấy số – câu trên trang');
    expect(at('form:khai-sinh/tre.gioiTinh.option.nam')).toMatch(
      /^Tờ khai “.*khai sinh” – câu trả lời để chọn$/i,
    );
    for (const [key, source] of sources)
      for (const text of Object.values(lineContext(key, source))) {
        expect(text, key).toMatch(/^\S.* – \S.*$/);
        expect(text, key).not.toMatch(/[{}:]/);
      }
  });
});

describe('what is shown of a pack', () => {
  it('LG-2 a line that no second speaker has read is a draft and is not shown', () => {
    const pack = madeUpPack(sources, [], {
      lines: {
        'kiosk:back': madeUpLine('«a»'),
        'kiosk:proceed': madeUpLine('«b»', { checkedBy: undefined, checkedOn: undefined }),
      },
    });
    expect(packWords(pack, sources)).toEqual({ 'kiosk:back': '«a»' });
    expect(packReport(pack, sources).drafts).toEqual(['kiosk:proceed']);
    const own = madeUpLine('«c»', { checkedBy: 'Người viết thử' });
    expect(LanguagePack.safeParse({ ...pack, lines: { 'kiosk:back': own } }).success).toBe(false);
  });

  it('LG-3 whatever is written, only known lines with all their blanks and letters of the language are shown', () => {
    const text = fc.oneof(
      fc.constantFrom(...keys.map((key) => sources.get(key)?.vi ?? '')),
      fc.string({ minLength: 1, unit: 'grapheme' }).map((one) => `x${one}x`.normalize('NFC')),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...keys, 'kiosk:nothing'), text, { maxKeys: 12 }),
        (lines) => {
          const parsed = LanguagePack.safeParse({
            ...madeUpPack(sources, []),
            lines: Object.fromEntries(Object.entries(lines).map(([key, one]) => [key, madeUpLine(one)])),
          });
          if (!parsed.success) return;
          const faulty = new Set(packFaults(parsed.data, sources).map(({ key }) => key));
          for (const [key, shown] of Object.entries(packWords(parsed.data, sources))) {
            expect(faulty.has(key)).toBe(false);
            expect(blanksIn(shown)).toEqual(blanksIn(sources.get(key)?.vi ?? ''));
            expect(shown).toMatch(/^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}\p{S}]+$/u);
          }
        },
      ),
    );
  });

  it('LG-4 a mistyped key names the line that was meant; a lost blank and a foreign letter are told', () => {
    const pack = madeUpPack(sources, [], {
      lines: {
        'kiosk:field.titel': madeUpLine('«»'),
        'kiosk:head.step': madeUpLine('«không có chỗ trống»'),
        'kiosk:back': madeUpLine('日'),
      },
    });
    expect(packFaults(pack, sources)).toEqual([
      {
        key: 'kiosk:field.titel',
        message: 'No screen has this line',
        remedy: 'Did you mean kiosk:field.title?',
      },
      expect.objectContaining({ key: 'kiosk:head.step', message: '{{step}} is missing' }),
      expect.objectContaining({ key: 'kiosk:head.step', message: '{{steps}} is missing' }),
      expect.objectContaining({ key: 'kiosk:back', message: '"日" (U+65E5) is no letter of this language' }),
    ]);
  });

  it('LG-5 Tai letters belong to a pack in Tai Viet and to no other', () => {
    // the letters of the block in order; they are no word
    const lines = { 'kiosk:back': madeUpLine(String.fromCodePoint(0xaa80, 0xaa81, 0xaab5)) };
    const tai = madeUpPack(sources, [], { tag: 'tai', script: 'Tavt', lines });
    expect(packFaults(tai, sources)).toEqual([]);
    expect(packFaults(madeUpPack(sources, [], { lines }), sources)).toHaveLength(1);
  });

  it('LG-6 a language is offered when its way to a number is whole, or when the hall wants what there is', () => {
    const offered = (lines: readonly string[], asItIs: boolean): boolean =>
      isOffered(packReport(madeUpPack(sources, lines), sources), asItIs);
    expect(offered([], true)).toBe(false);
    expect(offered(critical.slice(0, 3), true)).toBe(true);
    expect(offered(critical.slice(0, 3), false)).toBe(false);
    expect(offered(critical, false)).toBe(true);
    const { missing, all } = packReport(madeUpPack(sources, critical.slice(1)), sources);
    expect(missing[0]).toBe(critical[0]);
    expect(missing.length + all.shown).toBe(all.of);
  });
});

describe('the report', () => {
  const pack = madeUpPack(sources, critical.slice(1), {
    lines: {
      'kiosk:back': madeUpLine('«về»', { checkedBy: undefined, checkedOn: undefined }),
      'kiosk:head.step': madeUpLine('«không chỗ trống»'),
    },
  });
  const clips = new Map([[critical[1] ?? '', '/x.mp3']]);
  const said = (list: List): string[] => asText([{ pack, clips }], sources, list).split('\n').slice(1);

  it('LG-14 names the lines on demand: those missing with the way to a number first, drafts, and faults with their remedy', () => {
    expect(asText([{ pack, clips }], sources, undefined).split('\n')).toHaveLength(1);
    expect(said('missing')).toHaveLength(keys.length - 2);
    expect(said('missing').findIndex((one) => !one.startsWith('  !'))).toBe(
      critical.filter((key) => pack.lines[key] === undefined).length,
    );
    expect(said('drafts')).toEqual(['  ! kiosk:back  Number kiosk – button']);
    expect(said('faults')[0]).toMatch(/^ +kiosk:head\.step {2}\{\{step\}\} is missing\. Keep /);
  });

  it('LG-14 says the same to a program', () => {
    const [one] = (JSON.parse(asJson([{ pack, clips }], sources)) as { packs: Record<string, unknown[]>[] })
      .packs;
    expect(one?.['missing']).toHaveLength(keys.length - 2);
    expect(one?.['drafts']).toEqual([expect.objectContaining({ key: 'kiosk:back', critical: true })]);
    expect(one?.['faults']).toHaveLength(2);
    expect(one).toMatchObject({ tag: 'zxx', clips: { recorded: 0, of: 0 } });
  });
});

describe('packs on the disk', () => {
  it('LG-7 a mistake costs its line or its file, is told with its place, and leaves the others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packs-'));
    const write = (name: string, text: string): void => writeFileSync(join(folder, 'languages', name), text);
    mkdirSync(join(folder, 'languages'));
    const head = (tag: string): string => `tag: ${tag}\nnames: { vi: Thử, en: Test }\nscript: Latn\n`;
    const line = '  kiosk:nothing: { text: a, by: b, writtenOn: 2026-11-23, checkedBy: c }\n';
    write('zxx.yaml', `${head('zxx')}lines:\n${line}`);
    write('zyy.yaml', head('zyy'));
    write('zzz.yaml', 'tag: [');
    const { packs, problems, unread } = loadPacks(folder, sources);
    rmSync(folder, { recursive: true });
    expect(packs.map(({ tag }) => tag)).toEqual(['zxx', 'zyy']);
    expect(unread).toEqual(['zzz']);
    expect(problems.map(({ file, line: at }) => `${file}:${at}`)).toContain('languages/zxx.yaml:5');
    expect(problems.some(({ file }) => file === 'languages/zzz.yaml')).toBe(true);
  });

  it('LG-8 the packs that come with the product say nothing that no speaker has written, and load without a mistake', () => {
    const { packs, problems } = loadPacks(join(import.meta.dirname, '..', '..'), sources);
    expect(problems).toEqual([]);
    expect(packs.map(({ tag }) => tag)).toEqual(['hmn', 'tai']);
    for (const pack of packs) {
      expect(pack.lines).toEqual({});
      expect(isOffered(packReport(pack, sources), true)).toBe(false);
    }
  });
});

describe('the sheet for speakers', () => {
  const sheetFor = (lines: readonly string[]): string => writeSheet(madeUpPack(sources, lines), sources);

  it('LG-9 holds every line that is not shown yet, the way to a number first', () => {
    const rows = sheetFor(critical).split('\n');
    expect(rows.length).toBeGreaterThan(keys.length - critical.length);
    expect(sheetFor([])).toContain(
      'kiosk:field.title,x,Trang chọn lĩnh vực – tiêu đề,Ông/Bà cần làm việc gì?',
    );
    expect(sheetFor(critical)).not.toContain('kiosk:field.title');
  });

  it('LG-9 read back it brings what was written and nothing else, commas, quotes and line ends included', () => {
    const written = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((one) => `a${one}", b`.normalize('NFC'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), written, { maxKeys: 6 }), (texts) => {
        const drafts = Object.fromEntries(
          Object.entries(texts).map(([key, text]) => [
            key,
            { text: text.trim(), by: 'Người viết thử', writtenOn: '2026-11-20' },
          ]),
        );
        const pack = { ...madeUpPack(sources, []), lines: drafts };
        const {
          pack: back,
          taken,
          faults,
        } = readSheet(pack, sources, writeSheet(pack, sources), '2026-11-23');
        expect(faults).toEqual([]);
        expect(taken).toBe(Object.keys(drafts).length);
        expect(back.lines).toEqual(drafts);
      }),
    );
  });

  it('LG-9 a line without its writer, or checked by its writer, is left out and told; another table changes nothing', () => {
    const pack = madeUpPack(sources, []);
    const filled = (by: string, checkedBy: string): string =>
      writeSheet(
        { ...pack, lines: { 'kiosk:back': { text: 'x', by: 'A', writtenOn: '2026-11-20' } } },
        sources,
      ).replace(/^(kiosk:back,.*,x),A,$/m, `$1,${by},${checkedBy}`);
    expect(readSheet(pack, sources, filled('', ''), '2026-11-23')).toMatchObject({
      pack,
      taken: 0,
      faults: [{ message: 'Nobody is named as the writer of kiosk:back' }],
    });
    expect(readSheet(pack, sources, filled('A', 'A'), '2026-11-23').taken).toBe(0);
    const { lines } = readSheet(pack, sources, filled('A', 'B'), '2026-11-23').pack;
    expect(lines['kiosk:back']).toEqual({
      ...{ text: 'x', by: 'A', writtenOn: '2026-11-23' },
      ...{ checkedBy: 'B', checkedOn: '2026-11-23' },
    });
    expect(readSheet(pack, sources, 'a;b\n1;2\n', '2026-11-23')).toMatchObject({
      pack,
      taken: 0,
      faults: [{ row: 1 }],
    });
  });
});

describe('a sheet as office programs save it', () => {
  const pack = madeUpPack(sources, []);
  const tableOf = (separator: string, ...rows: readonly string[][]): string =>
    [['Mã câu', 'Cần trước', 'Tiếng Việt', 'English', 'Bản dịch', 'Người viết', 'Người đọc lại'], ...rows]
      .map((row) => row.join(separator))
      .join('\r\n');
  const filled = (key: string, text: string): string[] => [key, 'x', 'Quay lại', 'Back', text, 'A', 'B'];
  const separators = [',', ';', '\t'];

  it.each(separators)('LG-10 a table parted by %j is read', (separator) => {
    const {
      taken,
      faults,
      pack: back,
    } = readSheet(pack, sources, tableOf(separator, filled('kiosk:back', '«về»')), '2026-11-23');
    expect([taken, faults]).toEqual([1, []]);
    expect(packWords(back, sources)).toEqual({ 'kiosk:back': '«về»' });
  });

  it('LG-10 a line that no screen has, or that lost its letters, is left out and told', () => {
    const table = tableOf(',', filled('kiosk:bakc', '«về»'), filled('kiosk:back', '???'));
    expect(readSheet(pack, sources, table, '2026-11-23')).toEqual({
      pack,
      taken: 0,
      faults: [
        { row: 2, message: 'No screen has the line kiosk:bakc; did you mean kiosk:back?' },
        { row: 3, message: 'kiosk:back has lost its letters; save the sheet as CSV UTF-8' },
      ],
    });
  });
});

function blanksIn(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
}
