import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { formatProblems } from './config-problem.ts';
import { loadDevices } from './load-devices.ts';
import { loadSite } from './load-site.ts';

const original = fileURLToPath(new URL('../sites/tuan-giao', import.meta.url));
const shipped = fileURLToPath(new URL('../keypads', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'devices-'));
afterAll(() => rmSync(scratch, { recursive: true }));

let copies = 0;
function copyOfSite(): string {
  const folder = join(scratch, String((copies += 1)));
  cpSync(original, folder, { recursive: true });
  mkdirSync(join(folder, 'keypads'));
  return folder;
}

/** A hall's own copy of a shipped keypad, with one change. */
function ownKeypad(folder: string, id: string, find: string, put: string, file = `${id}.yaml`): string {
  const before = readFileSync(join(shipped, `${id}.yaml`), 'utf8');
  expect(before).toContain(find);
  const after = before.replace(find, put);
  writeFileSync(join(folder, 'keypads', file), after);
  return after;
}

function profilesOf(folder: string) {
  const result = loadDevices(folder);
  if (!result.ok) throw new Error(formatProblems(result.error));
  return result.value.keypadProfiles;
}

describe('keypads', () => {
  test('CF-16 the product’s keypads load', () => {
    const profiles = profilesOf(original);
    expect(profiles.map(({ id }) => id).sort()).toEqual([
      'ascii-line',
      'modbus-coils',
      'numeric-usb',
      'qms-68-16',
      'single-byte',
      'stx-etx',
      'x-keys',
    ]);
    expect(profiles.every(({ keys }) => keys.some(({ key }) => key === 'call-next'))).toBe(true);
    expect(profiles.filter(({ confirmed }) => confirmed).map(({ id }) => id)).toEqual([
      'numeric-usb',
      'x-keys',
    ]);
    const site = loadSite(original);
    expect(site.ok && site.value.keypadProfiles).toEqual(profiles);
  });

  test('CF-16 the drivers test the very keypads that are shipped (npx tsx config/make-schemas.ts)', () => {
    const file = new URL('../../drivers/src/keypad/fixtures/shipped-profiles.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(profilesOf(original));
  });

  test('CF-16 a hall’s own keypad replaces the product’s of the same id, or comes beside it', () => {
    const folder = copyOfSite();
    ownKeypad(folder, 'qms-68-16', "'0a', key: call-next", "'3c', key: call-next");
    ownKeypad(folder, 'single-byte', 'id: single-byte', 'id: hang-abc', 'hang-abc.yaml');
    const profiles = profilesOf(folder);
    expect(profiles.length).toBe(8);
    const qms = profiles.filter(({ id }) => id === 'qms-68-16');
    expect(qms.map(({ keys }) => keys.find(({ key }) => key === 'call-next')?.raw)).toEqual(['3c']);
    expect(profiles.map(({ id }) => id)).toContain('hang-abc');
  });

  test.each([
    [
      'an unknown frame mode',
      'qms-68-16',
      'mode: length',
      'mode: lenght',
      'mode: lenght',
      'not a choice',
      'Did you mean "length"?',
    ],
    ['an unknown checksum', 'stx-etx', 'kind: xor8', 'kind: xor', 'checksum:', 'not a choice', 'xor8'],
    [
      'an unknown key name',
      'x-keys',
      'key: recall',
      'key: call-again',
      'key: call-again',
      'not a choice',
      'call-next',
    ],
    ['a byte that is none', 'qms-68-16', "'ff68'", "'gg68'", 'gg68', 'not in hexadecimal', "'ff68'"],
    [
      'a code of two bytes where one is sent',
      'qms-68-16',
      "raw: '0a'",
      "raw: '0a0b'",
      '0a0b',
      'not a key of this keypad',
      '2 hexadecimal digits',
    ],
    [
      'a mask of two bits',
      'x-keys',
      "raw: '0202'",
      "raw: '0203'",
      "'0203'",
      'not a key of this keypad',
      'byte and mask',
    ],
    ['one code twice', 'stx-etx', "raw: '52'", "raw: '4E'", "'4E'", 'key "4e" is used twice', 'own key'],
    [
      'an id that is not the file’s name',
      'stx-etx',
      'id: stx-etx',
      'id: stx',
      'id: stx',
      'is not the file',
      'stx.yaml',
    ],
    [
      'a number where a text should be',
      'modbus-coils',
      "raw: '0001'",
      'raw: 1',
      'raw: 1',
      'type string',
      'quotes',
    ],
  ])('CF-17 %s', (_name, id, find, put, at, message, remedy) => {
    const folder = copyOfSite();
    const text = ownKeypad(folder, id, find, put);
    const line = text.slice(0, text.indexOf(at)).split('\n').length;
    const result = loadSite(folder);
    const problems = result.ok ? [] : result.error;
    const problem = problems.find((one) => one.message.includes(message));
    expect(problem, JSON.stringify(problems)).toMatchObject({ file: `keypads/${id}.yaml`, line });
    expect(problem?.remedy).toContain(remedy);
  });
});

describe('loadDevices', () => {
  test('CF-18 gives the devices of the hall', () => {
    const site = loadSite(original);
    const devices = loadDevices(original);
    expect(devices.ok && devices.value.devices).toEqual(site.ok && site.value.devices);
  });

  test('CF-18 a mistake elsewhere does not stop it', () => {
    const folder = copyOfSite();
    rmSync(join(folder, 'opening.yaml'));
    writeFileSync(join(folder, 'services.yaml'), 'services: many');
    expect(loadSite(folder).ok).toBe(false);
    expect(loadDevices(folder).ok).toBe(true);
  });

  test('CF-18 a mistake in devices.yaml is told as loadSite tells it', () => {
    const folder = copyOfSite();
    const file = join(folder, 'devices.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('profile: ascii-line', 'profile: asci-line'));
    const [devices, site] = [loadDevices(folder), loadSite(folder)];
    expect(devices).toEqual(site);
    expect(devices).toMatchObject({
      ok: false,
      error: [{ file: 'devices.yaml', path: 'keypads[1].profile' }],
    });
    writeFileSync(file, 'printers: [');
    expect(loadDevices(folder).ok).toBe(false);
    rmSync(file);
    expect(loadDevices(folder)).toMatchObject({ ok: false, error: [{ message: 'The file is missing' }] });
  });
});
