import { readFile, writeFile } from 'node:fs/promises';
import type { DeviceList } from '@motcua/contract';
import { expect, it } from 'vitest';
import { listenToFeed } from '../harness/feed-ears.ts';
import { startWithDevices } from '../harness/own-devices.ts';
import { until } from '../harness/until.ts';

const oneKiosk = `
printers:
  - { id: in-1, kind: virtual, name: { vi: Máy in 1, en: Printer 1 }, model: epson-tm-t82 }
kiosks:
  - { id: kiosk-1, name: { vi: Ki-ốt 1, en: Kiosk 1 }, printerId: in-1 }
`;
const another = `
  - { id: in-2, kind: virtual, name: { vi: Máy in 2, en: Printer 2 }, model: xprinter-80 }
kiosks:`;

it('OW-7 a changed devices.yaml is in use everywhere without a restart, a wrong one is told and changes nothing', async () => {
  await using hall = await startWithDevices(oneKiosk);
  const ids = async (): Promise<string> => (await hall.devices()).map(({ id }) => id).join();
  const problems = async (): Promise<string> =>
    ((await hall.call('GET', '/api/v1/devices')).body as DeviceList).agents[0]?.problems.join() ?? '';
  expect(await ids()).toBe('in-1');
  await writeFile(hall.devicesFile, oneKiosk.replace('\nkiosks:', another));
  await until('the second printer', async () => (await ids()) === 'in-1,in-2');
  await hall.call('POST', '/api/v1/devices/in-1/virtual', { body: { action: 'run-out-of-paper' } });
  await until('the stand-in', async () => (await kiosksOf(hall.url))[0]?.standIn === 'Máy in 2');
  const good = await readFile(hall.devicesFile, 'utf8');
  await writeFile(hall.devicesFile, good.replace('printerId: in-1', 'printerId: in-7'));
  await until('the problem', async () => (await problems()).includes('in-7'));
  expect(await ids()).toBe('in-1,in-2');
  await writeFile(hall.devicesFile, good);
  await until('no problem', async () => (await problems()) === '');
}, 60_000);

/** What kiosks are told, from the feed's first words. */
async function kiosksOf(url: string): Promise<{ standIn: string | undefined }[]> {
  const ears = await listenToFeed(url, 'public');
  const kiosks = ears.snapshots[0]?.devices ?? [];
  ears.close();
  return kiosks.map(({ standIn }) => ({ standIn: standIn?.name.vi }));
}
