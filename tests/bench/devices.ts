import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { startVirtualPrinter } from '@motcua/drivers/fake';
import { findChromium } from '../../.tools/chromium.mjs';
import { startWithDevices } from '../harness/own-devices.ts';
import { rootFolder } from '../harness/start-hall.ts';
import { until } from '../harness/until.ts';
import type { Line } from './line.ts';
import { atMost, probe } from './line.ts';
import { quantile, round } from './stats.ts';

const tickets = 40;
const idleSeconds = 20;

/** From the touch on "Lấy số" to the first byte of the ticket at the printer; what a hundred quiet devices cost. */
export async function deviceLines(): Promise<Line[]> {
  return [...(await tapToFirstByte()), ...(await idleCost())];
}

async function tapToFirstByte(): Promise<Line[]> {
  const paper = await startVirtualPrinter({ dotsPerSecond: 2_000 });
  const wire = await startWire(paper.port);
  await using hall = await startWithDevices(onePrinter(wire.port));
  await until(
    'the printer',
    async () => (await hall.devices()).some(({ state }) => state === 'ready'),
    20_000,
  );
  const browser = await chromium.launch({
    executablePath: await findChromium(rootFolder),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
  const times: number[] = [];
  for (let i = 0; i < tickets; i += 1) {
    await walkToConfirm(page, hall.url);
    const begun = wire.nextTicket();
    const tapped = await page.getByRole('button', { name: 'Lấy số' }).evaluate((button: HTMLElement) => {
      const at = performance.timeOrigin + performance.now();
      button.click();
      return at;
    });
    times.push((await begun) - tapped);
    await page.getByRole('button', { name: 'Xong' }).waitFor();
  }
  await browser.close();
  wire.close();
  await paper.close();
  return [
    probe('tap-byte-p50', 'touch → first byte at the printer, p50', round(quantile(times, 0.5), 1), 'ms'),
    atMost(
      'tap-byte-p95',
      'touch → first byte at the printer, p95',
      round(quantile(times, 0.95), 1),
      'ms',
      80,
    ),
  ];
}

async function walkToConfirm(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/kiosk`);
  await page.getByRole('button', { name: 'Chạm để lấy số' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('button', { name: /Hộ tịch/ }).click();
  await page.getByRole('button', { name: 'Đăng ký khai sinh', exact: true }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: /^Chỉ lấy số/ }).click();
  await page.getByRole('button', { name: /Không, lấy số thường/ }).click();
  await page.getByRole('button', { name: 'Lấy số' }).waitFor();
}

/** A line to the printer that notes when a ticket begins: the first bytes after the questions are `ESC @`. */
async function startWire(printerPort: number) {
  let onTicket: ((at: number) => void) | undefined;
  const server = createServer((near) => {
    const far = connect(printerPort, '127.0.0.1');
    near.setNoDelay(true);
    far.setNoDelay(true);
    near.on('data', (bytes: Buffer) => {
      if (bytes.includes(Buffer.from([0x1b, 0x40]))) onTicket?.(performance.timeOrigin + performance.now());
      far.write(bytes);
    });
    far.on('data', (bytes) => near.write(bytes));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port, // listening on TCP
    nextTicket: () =>
      new Promise<number>((resolve) => {
        onTicket = (at) => {
          onTicket = undefined;
          resolve(at);
        };
      }),
    close: () => server.close(),
  };
}

/** CPU of server and agent while a hundred virtual devices stand still. */
async function idleCost(): Promise<Line[]> {
  await using hall = await startWithDevices(hundredDevices());
  await until('all devices', async () => (await hall.devices()).length === 100, 30_000);
  await pause(5_000);
  const pids = [hall.server().pid, hall.agent().pid ?? 0];
  const before = pids.map(cpuSeconds);
  await pause(idleSeconds * 1_000);
  const [server = 0, agent = 0] = pids.map(
    (pid, i) => ((cpuSeconds(pid) - (before[i] ?? 0)) / idleSeconds) * 100,
  );
  return [
    atMost('idle-cpu', 'server CPU with 100 quiet devices', round(server, 2), '%', 3),
    probe('idle-agent-cpu', 'agent CPU with 100 quiet virtual devices', round(agent, 2), '%'),
  ];
}

/** User and system time of a process so far; Linux counts in hundredths. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function onePrinter(port: number): string {
  return [
    'printers:',
    `  - { id: in-1, kind: tcp, name: { vi: Máy in, en: Printer }, host: 127.0.0.1, port: ${port}, model: epson-tm-t82 }`,
    'kiosks:',
    '  - { id: kiosk-1, name: { vi: Ki-ốt 1, en: Kiosk 1 }, printerId: in-1 }',
    '',
  ].join('\n');
}

function hundredDevices(): string {
  const name = 'name: { vi: Thiết bị, en: Device }, kind: virtual';
  const list = (count: number, line: (i: number) => string): string[] =>
    Array.from({ length: count }, (_, i) => `  - { ${line(i + 1)} }`);
  return [
    'printers:',
    ...list(20, (i) => `id: in-${i}, ${name}, model: epson-tm-t82`),
    'kiosks:',
    ...list(20, (i) => `id: kiosk-${i}, name: { vi: Ki-ốt, en: Kiosk }, printerId: in-${i}`),
    'keypads:',
    ...list(30, (i) => `id: phim-${i}, ${name}, counterId: q${1 + (i % 8)}, profile: ascii-line`),
    'displays:',
    ...list(30, (i) => `id: den-${i}, ${name}, counterId: q${1 + (i % 8)}, template: ascii, address: ${i}`),
    'scanners:',
    ...list(20, (i) => `id: quet-${i}, ${name}, kioskId: kiosk-${i}`),
    '',
  ].join('\n');
}
