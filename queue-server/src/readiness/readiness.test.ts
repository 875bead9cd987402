import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadSite } from '@motcua/config';
import type { DeviceHealth, DeviceId, DeviceState, Readiness, ReadinessLine } from '@motcua/contract';
import { Readiness as ReadinessWords } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { device, morning } from '../domain/small-hall.fake.ts';
import { FakeClock } from '../hall/clock.fake.ts';
import { createDeviceRegistry } from '../hall/device-registry.ts';
import { openHall } from '../hall/live-hall.ts';
import { FakeJournal } from '../journal/journal.fake.ts';
import { siteRules } from '../site/site-rules.ts';
import { beforeOpeningMs, createReadinessCheck } from './readiness-check.ts';
import type { ReadinessFacts } from './readiness-lines.ts';
import { readinessLines } from './readiness-lines.ts';
import { readinessPaper } from './readiness-paper.ts';

const loaded = loadSite(join(import.meta.dirname, '../../../config/sites/tuan-giao'));
if (!loaded.ok) throw new Error('the site does not load');
const site = loaded.value;
const { printers, sheetPrinters, keypads, displays, scanners, voices } = site.devices;
const ids = [printers, sheetPrinters, keypads, displays, scanners, voices].flat().map(({ id }) => device(id));

function healthOf(id: DeviceId, state: DeviceState = 'ready'): DeviceHealth {
  return { id, kind: 'printer', name: id, link: 'virtual', place: '', model: '', state, queue: 0 };
}

function facts(changes: Partial<ReadinessFacts> = {}): ReadinessFacts {
  return {
    ...{ devices: site.devices, isJournalWritable: true, isSiteInUse: true },
    healths: new Map(ids.map((id) => [id, healthOf(id)])),
    agents: [{ id: device('agent-1'), connected: true, problems: [] }],
    screens: [
      { kind: 'board', count: 1 },
      { kind: 'kiosk', count: 9 },
    ],
    ...changes,
  };
}

const resultOf = (lines: readonly ReadinessLine[], id: string) =>
  lines.find((line) => line.id === id)?.result;

describe('what a check finds', () => {
  it('RD-1 every device has its line, and one that nobody knows of is not there', () => {
    const lines = readinessLines(facts({ healths: new Map() }));
    expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
    expect(lines.find(({ id }) => id === 'in-1')).toMatchObject({
      ...{ result: 'fault', state: 'offline', cause: 'agent-gone' },
    });
  });

  it('RD-1 faults come first, then care, then by name as people count', () => {
    const healths = new Map(
      ids.map((id) => [
        id,
        healthOf(id, id === 'in-2' ? 'paper-out' : id === 'in-1' ? 'paper-low' : 'ready'),
      ]),
    );
    const lines = readinessLines(facts({ healths }));
    expect(lines.slice(0, 2).map(({ id }) => id)).toEqual(['in-2', 'in-1']);
    const good = lines.filter(({ result }) => result === 'good').map(({ name }) => name);
    expect(good).toEqual([...good].sort((a, b) => a.localeCompare(b, 'vi', { numeric: true })));
  });

  it.each([
    ['ready', 'good'],
    ['paper-low', 'care'],
    ['unknown', 'care'],
    ['paper-out', 'fault'],
    ['cover-open', 'fault'],
    ['error', 'fault'],
    ['offline', 'fault'],
    ['stuck-key', 'fault'],
    ['program-missing', 'fault'],
  ] as const)('RD-2 a device that is %s is %s', (state, result) => {
    const healths = new Map(ids.map((id) => [id, healthOf(id, state)]));
    expect(resultOf(readinessLines(facts({ healths })), 'in-1')).toBe(result);
  });

  it('RD-3 everything else that a hall opens with', () => {
    const dark = readinessLines(facts({ screens: [], isJournalWritable: false, isSiteInUse: false }));
    expect(['board', 'kiosk', 'journal', 'site'].map((id) => resultOf(dark, id))).toEqual([
      ...['fault', 'fault', 'fault', 'care'],
    ]);
    const half = readinessLines(facts({ screens: [{ kind: 'kiosk', count: 1 }] }));
    expect(resultOf(half, 'kiosk')).toBe('care');
    const agents = [
      { id: device('agent-1'), connected: false, problems: [] },
      { id: device('agent-2'), connected: true, problems: ['devices.yaml:3 …'] },
    ];
    const lines = readinessLines(facts({ agents }));
    expect(['agent-1', 'agent-2'].map((id) => resultOf(lines, id))).toEqual(['fault', 'care']);
  });
});

describe('the check', () => {
  async function checker(alwaysOpen = false) {
    const clock = new FakeClock(morning);
    const journal = new FakeJournal();
    const hall = await openHall({
      site,
      rules: siteRules(site),
      journal,
      clock,
      onJournalTrouble: () => undefined,
    });
    const registry = createDeviceRegistry(hall);
    const known = ids.map((id) => healthOf(id));
    registry.agentHere({
      protocol: 2,
      agentId: device('agent-1'),
      devices: known.map(({ id, kind }) => ({ id, kind })),
    });
    registry.health({ agentId: device('agent-1'), devices: known, problems: [] });
    const asked: string[] = [];
    const readiness = createReadinessCheck({
      ...{ hall, alwaysOpen, isSiteInUse: () => true, list: () => registry.list([]) },
      async ask(id, { do: what }) {
        asked.push(`${what} ${id}`);
        await new Promise((resolve) => setImmediate(resolve));
        return id === 'in-2' ? undefined : { kind: 'health', health: healthOf(id) };
      },
    });
    const settled = async (): Promise<void> => {
      for (let turn = 0; turn < 9; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    };
    return { readiness, asked, clock, settled };
  }

  it('RD-4 asks each device once, also for two who want to know, and believes no old word', async () => {
    const { readiness, asked } = await checker();
    expect(readiness.last()).toBeUndefined();
    const [first, second] = await Promise.all([readiness.check('giamsat'), readiness.check('admin')]);
    expect(second).toBe(first);
    expect(asked.sort()).toEqual(ids.map((id) => `check ${id}`).sort());
    expect(z.parse(ReadinessWords, first)).toEqual(first);
    expect(first.by).toBe('giamsat');
    expect(resultOf(first.lines, 'in-2')).toBe('fault');
    expect(resultOf(first.lines, 'in-1')).toBe('good');
    expect(readiness.last()).toBe(first);
  });

  it('RD-5 looks by itself a quarter of an hour before opening, once a session', async () => {
    const { readiness, clock, settled } = await checker();
    const opensAt = Date.parse('2026-11-24T07:30:00+07:00');
    clock.set(opensAt - beforeOpeningMs - 1_000);
    readiness.tick();
    await settled();
    expect(readiness.last()).toBeUndefined();
    clock.set(opensAt - beforeOpeningMs);
    readiness.tick();
    await settled();
    const first = readiness.last();
    expect(first?.by).toBe('clock');
    clock.move(1_000);
    readiness.tick();
    await settled();
    expect(readiness.last()).toBe(first);
  });

  it('RD-5 a hall that is always open never looks by itself', async () => {
    const { readiness, clock, settled, asked } = await checker(true);
    for (let hour = 0; hour < 48; hour += 1) {
      clock.move(3_600_000);
      readiness.tick();
    }
    await settled();
    expect(asked).toEqual([]);
  });
});

describe('the paper', () => {
  async function textOf(readiness: Readiness): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-paper-'));
    try {
      const file = join(folder, 'paper.pdf');
      await writeFile(file, await readinessPaper(readiness, site.hall.timeZone));
      const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
      return stdout.normalize('NFC');
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const about = { hallName: site.hall.name.vi, at: '2026-11-23T00:15:00.000Z', by: 'clock' };

  it('RD-6 says every line, what was found and where to sign', async () => {
    const healths = new Map(ids.map((id) => [id, healthOf(id, id === 'in-2' ? 'paper-out' : 'ready')]));
    const text = await textOf({ ...about, lines: readinessLines(facts({ healths })) });
    expect(text).toContain('BIÊN BẢN KIỂM TRA TRƯỚC GIỜ MỞ CỬA');
    expect(text).toContain('07:15');
    expect(text).toContain('23/11/2026');
    expect(text).toContain('Chưa sẵn sàng: 1 mục có lỗi.');
    for (const { name } of [...printers, ...sheetPrinters, ...keypads, ...voices])
      expect(text).toContain(name.vi);
    expect(text).toContain('Lắp cuộn giấy mới rồi đóng nắp.');
    expect(text.match(/Ký, ghi rõ họ tên/g)).toHaveLength(2);
  });

  it('RD-6 a hundred devices go on to the next pages, none lost', async () => {
    const lines = Array.from({ length: 100 }, (_, i): ReadinessLine => ({
      ...{
        id: `in-${i}`,
        what: 'printer',
        name: `Máy in số ${i}`,
        place: '',
        result: 'fault',
        state: 'paper-out',
      },
    }));
    const text = await textOf({ ...about, lines });
    for (const { name } of lines) expect(text).toMatch(new RegExp(`${name}\\b`));
    expect(text.split('\f').length).toBeGreaterThan(2);
  });
});
