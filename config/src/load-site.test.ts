import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type BrokenSite, brokenSites } from './broken-sites.fixture.ts';
import { formatProblems } from './config-problem.ts';
import { loadSite } from './load-site.ts';
import { proceduresOn } from './procedures-on.ts';
import { Prefix } from './schema/services-file.ts';
import type { Site } from './site-schema.ts';

const original = fileURLToPath(new URL('../sites/tuan-giao', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(scratch, { recursive: true }));

let copies = 0;
function copyOfSite(): string {
  const folder = join(scratch, String((copies += 1)));
  cpSync(original, folder, { recursive: true });
  return folder;
}

function edit(folder: string, file: string, find: string, put: string): string {
  const before = readFileSync(join(folder, file), 'utf8');
  expect(before).toContain(find);
  const after = before.replace(find, put);
  writeFileSync(join(folder, file), after);
  return after;
}

function lineOf(text: string, snippet: string): number {
  const at = text.indexOf(snippet);
  expect(at).toBeGreaterThanOrEqual(0);
  return text.slice(0, at).split('\n').length;
}

function problemsOf(folder: string) {
  const result = loadSite(folder);
  return result.ok ? [] : result.error;
}

function tuanGiao(): Site {
  const result = loadSite(original);
  if (!result.ok) throw new Error(formatProblems(result.error));
  return result.value;
}

describe('the hall of Tuần Giáo', () => {
  const site = tuanGiao();

  test('CF-1 loads with its services, counters and procedures', () => {
    expect(site.hall.id).toBe('tuan-giao');
    expect(site.hall.name.vi).toBe('Trung tâm Phục vụ hành chính công xã Tuần Giáo');
    expect(site.services.map((service) => service.prefix).join('')).toBe('ACMHXKY');
    expect(site.counters.map((counter) => counter.id)).toEqual([
      'q1',
      'q2',
      'q3',
      'q4',
      'q5',
      'q6',
      'q7',
      'q8',
    ]);
    expect(site.procedures.length).toBeGreaterThanOrEqual(40);
    expect(site.hall.priorityReasons.map((reason) => reason.id)).toContain('elderly');
  });

  test('CF-1 the priority counter serves every field', () => {
    const everything = site.services.map((service) => service.id);
    const priority = site.counters.filter((counter) => counter.kind === 'priority');
    expect(priority.map((counter) => counter.serviceIds)).toEqual([everything]);
  });

  test('CF-9 what no source settles is marked as not confirmed', () => {
    expect(site.opening.weekConfirmed).toBe(false);
    expect(site.services.every((service) => !service.meanServiceMinutes.confirmed)).toBe(true);
    const provincial = site.procedures.filter((one) => one.fee.vi.includes('HĐND'));
    expect(provincial.length).toBeGreaterThan(0);
    expect(provincial.every((one) => !one.confirmed.fee)).toBe(true);
    const withoutPapers = site.procedures.filter((one) => one.papers.length === 0);
    expect(withoutPapers.every((one) => !one.confirmed.papers)).toBe(true);
    const withoutCode = site.procedures.filter((one) => one.code === undefined);
    expect(withoutCode.every((one) => !one.confirmed.code)).toBe(true);
  });

  test('CF-10 procedures are found without tone marks', () => {
    const found = site.procedures.filter((one) => one.searchText.includes('so do'));
    expect(found.map((one) => one.id)).toContain('cap-gcn-lan-dau');
  });

  test('CF-11 procedures come in the order of the services', () => {
    const fields = [...new Set(site.procedures.map((one) => one.serviceId))];
    const order = site.services.map((service) => service.id).filter((id) => fields.includes(id));
    expect(fields).toEqual(order);
  });
});

describe('a broken hall', () => {
  function rows(kind: BrokenSite['kind']): [string, BrokenSite][] {
    return brokenSites.filter((one) => one.kind === kind).map((one) => [one.name, one]);
  }

  function expectTold({ file, find, put, at, message, remedy }: BrokenSite): void {
    const folder = copyOfSite();
    const text = edit(folder, file, find, put);
    const problem = problemsOf(folder).find((one) => one.message.includes(message));
    expect(problem, JSON.stringify(problemsOf(folder))).toBeDefined();
    expect(problem).toMatchObject({ file, line: lineOf(text, at) });
    expect(problem?.remedy).toContain(remedy);
  }

  test.each(rows('setting'))('CF-2 %s', (_name, row) => expectTold(row));
  test.each(rows('link'))('CF-12 %s', (_name, row) => expectTold(row));
  test.each(rows('prefix'))('CF-13 %s', (_name, row) => expectTold(row));
  test.each(rows('device'))('CF-15 %s', (_name, row) => expectTold(row));

  const nextVersion = `procedures:
  - id: dang-ky-ket-hon
    code: '1.000894'
    name: { vi: Kết hôn theo luật mới, en: Marriage under the new law }
    serviceId: ho-tich
    time: { vi: Trong ngày, en: Same day }
    fee: { vi: Miễn phí, en: Free }
    papers: []
    keywords: []
    validFrom: 2027-03-01
    confirmed: { code: true, time: true, fee: true, papers: false }
`;

  test('CF-14 a new version that overlaps the old one is a problem', () => {
    const folder = copyOfSite();
    writeFileSync(join(folder, 'procedures/luat-moi.yaml'), nextVersion);
    const place = { file: 'procedures/luat-moi.yaml' };
    expect(problemsOf(folder)).toMatchObject([
      { ...place, line: 2, path: 'procedures[0].id' },
      { ...place, line: 3, path: 'procedures[0].code' },
    ]);
  });

  test('CF-14 a new version follows an old one that ends', () => {
    const folder = copyOfSite();
    const old = readFileSync(join(folder, 'procedures/ho-tich.yaml'), 'utf8');
    const ended = old.replace(
      /(id: dang-ky-ket-hon\n[^]*?validFrom: 2025-07-01\n)/,
      '$1    validTo: 2027-02-28\n',
    );
    writeFileSync(join(folder, 'procedures/ho-tich.yaml'), ended);
    writeFileSync(join(folder, 'procedures/luat-moi.yaml'), nextVersion);
    const result = loadSite(folder);
    const marriages = (date: string) =>
      (result.ok ? proceduresOn(result.value.procedures, date) : [])
        .filter((one) => one.code === '1.000894')
        .map((one) => one.name.vi);
    expect(marriages('2027-02-28')).toEqual(['Đăng ký kết hôn']);
    expect(marriages('2027-03-01')).toEqual(['Kết hôn theo luật mới']);
    expect(marriages('2025-06-30')).toEqual([]);
  });

  test('CF-13 none of the letters that rhyme is accepted', () => {
    for (const letter of ['B', 'D', 'Đ', 'E', 'G', 'P', 'T', 'I', 'O', 'a', '1', ''])
      expect(Prefix.safeParse(letter).success, letter).toBe(false);
  });

  test('CF-2 the column points at the value', () => {
    const folder = copyOfSite();
    edit(folder, 'services.yaml', 'prefix: A', 'prefix: B');
    expect(problemsOf(folder)).toMatchObject([{ column: 13, path: 'services[0].prefix' }]);
  });

  test('CF-3 a missing folder is a problem', () => {
    expect(problemsOf(join(scratch, 'nowhere'))).toMatchObject([
      { message: expect.stringContaining('folder') as string },
    ]);
  });

  test('CF-3 a missing file is a problem', () => {
    const folder = copyOfSite();
    rmSync(join(folder, 'opening.yaml'));
    expect(problemsOf(folder)).toMatchObject([{ file: 'opening.yaml', message: 'The file is missing' }]);
  });

  test('CF-3 a folder where a file should be is a problem', () => {
    const folder = copyOfSite();
    rmSync(join(folder, 'devices.yaml'));
    mkdirSync(join(folder, 'devices.yaml'));
    expect(problemsOf(folder)).toMatchObject([{ file: 'devices.yaml' }]);
  });

  test('CF-3 an empty file is a problem', () => {
    const folder = copyOfSite();
    writeFileSync(join(folder, 'targets.yaml'), '# nothing yet\n');
    expect(problemsOf(folder)).toMatchObject([{ file: 'targets.yaml', message: 'The file is empty' }]);
  });

  test('CF-3 a file in another encoding is a problem', () => {
    const folder = copyOfSite();
    writeFileSync(join(folder, 'site.yaml'), Buffer.from('name: "M\xf4"', 'latin1'));
    expect(problemsOf(folder)).toMatchObject([{ file: 'site.yaml', message: 'The file is not in UTF-8' }]);
  });

  test('CF-3 a hall without procedures is a problem', () => {
    const folder = copyOfSite();
    rmSync(join(folder, 'procedures'), { recursive: true });
    expect(problemsOf(folder)).toMatchObject([{ file: 'procedures' }]);
  });

  test('CF-3 a misnamed file is a problem', () => {
    const folder = copyOfSite();
    writeFileSync(join(folder, 'service.yaml'), 'services: []');
    expect(problemsOf(folder)).toMatchObject([
      { file: 'service.yaml', remedy: 'Did you mean "services.yaml"?' },
    ]);
  });

  test('CF-3 no damage to a file makes loading throw', () => {
    const files = ['site.yaml', 'counters.yaml', 'opening.yaml', 'devices.yaml'];
    const folder = copyOfSite();
    const damage = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 40 }),
      put: fc.oneof(
        fc.constantFrom('', '\n', ': ', '- ', '*x', '&a ', '[', '{', '"', '\t', '!!set ', '0'),
        fc.string(),
      ),
    });
    fc.assert(
      fc.property(damage, ({ file, at, length, put }) => {
        const text = readFileSync(join(original, file), 'utf8');
        const start = Math.floor(at * text.length);
        writeFileSync(join(folder, file), text.slice(0, start) + put + text.slice(start + length));
        const problems = problemsOf(folder);
        writeFileSync(join(folder, file), text);
        expect(problems.every((one) => one.line >= 1 && one.column >= 1 && one.remedy !== '')).toBe(true);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test('CF-4 the mistakes of all files are told at once', () => {
    const folder = copyOfSite();
    edit(folder, 'site.yaml', 'recallLimit: 3', 'recallLimit: many');
    edit(folder, 'services.yaml', 'prefix: A', 'prefix: Đ');
    edit(folder, 'devices.yaml', 'model: xprinter-80', 'model: xprinter-81');
    expect(problemsOf(folder).map((one) => one.file)).toEqual(['site.yaml', 'services.yaml', 'devices.yaml']);
  });

  test('CF-8 a problem reads as one line with place, mistake and remedy', () => {
    const folder = copyOfSite();
    edit(folder, 'site.yaml', 'recallLimit:', 'recalLimit:');
    expect(formatProblems(problemsOf(folder)).split('\n')).toEqual([
      expect.stringMatching(
        /^site\.yaml:\d+:3 "queue\.recallLimit" is missing\. Add a line "recallLimit: …" here\.$/,
      ),
      expect.stringMatching(
        /^site\.yaml:\d+:3 "queue\.recalLimit" is not a known setting\. Did you mean "recallLimit"\?$/,
      ),
    ]);
  });
});
