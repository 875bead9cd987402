import { join } from 'node:path';
import { loadSite } from '@motcua/config';
import type { PrintJob, PrintReply } from '@motcua/contract';
import { PrintJob as PrintJobWords } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { device, morning, service, ticketId } from '../domain/small-hall.fake.ts';
import { FakeJournal } from '../journal/journal.fake.ts';
import { siteRules } from '../site/site-rules.ts';
import { FakeClock } from './clock.fake.ts';
import type { LiveHall } from './live-hall.ts';
import { openHall } from './live-hall.ts';
import { createPrintDesk } from './print-desk.ts';

const loaded = loadSite(join(import.meta.dirname, '../../../config/sites/tuan-giao'));
if (!loaded.ok) throw new Error('the site does not load');
const site = loaded.value;
const id = ticketId(1);

async function openDesk(reply: PrintReply): Promise<{ hall: LiveHall; jobs: PrintJob[] }> {
  const options = {
    journal: new FakeJournal(),
    clock: new FakeClock(morning),
    onJournalTrouble: () => undefined,
  };
  const hall = await openHall({ site, rules: siteRules(site), ...options });
  const jobs: PrintJob[] = [];
  const desk = createPrintDesk(hall, 'https://hall.test', async (job) => {
    jobs.push(z.parse(PrintJobWords, job));
    return reply;
  });
  desk.expect(id, { kioskId: 'k1', procedureCode: undefined });
  return { hall, jobs };
}

async function take(hall: LiveHall, words: { priority?: boolean; printerId?: string } = {}): Promise<string> {
  await hall.submit({
    ...{ type: 'issue-ticket', ticketId: id, serviceId: service('ho-tich'), locale: 'vi', channel: 'kiosk' },
    ...{ priority: words.priority ?? false, kioskId: device('k1') },
    ...(words.printerId === undefined ? {} : { printerId: device(words.printerId) }),
  });
  // The report goes through the keeper: its answer comes a few turns later.
  for (let turn = 0; turn < 9; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return hall.state().tickets.get(id)?.print ?? 'none';
}

describe('the print desk', () => {
  it.each([
    [{ kind: 'printed', confirmed: true }, 'printed'],
    [{ kind: 'printed', confirmed: false }, 'unconfirmed'],
    [{ kind: 'failed', reason: 'timeout' }, 'failed'],
  ] as const)('PT-5 asks for each paper once and writes down %o as %s', async (reply, print) => {
    const { hall, jobs } = await openDesk(reply);
    expect(await take(hall, { printerId: 'p1' })).toBe(print);
    expect(jobs.map(({ jobId, printerId }) => [jobId, printerId])).toEqual([[`${id}/0`, 'p1']]);
  });

  it('PT-5 without a printer the paper has failed, and nobody is asked', async () => {
    const { hall, jobs } = await openDesk({ kind: 'printed', confirmed: true });
    expect(await take(hall)).toBe('failed');
    expect(jobs).toEqual([]);
  });

  it('PR-2 the paper of a priority citizen says priority and nothing of why', async () => {
    const { hall, jobs } = await openDesk({ kind: 'printed', confirmed: true });
    await take(hall, { priority: true, printerId: 'p1' });
    const paper = jobs[0]?.paper;
    expect(paper).toMatchObject({
      number: 'A001',
      priority: true,
      copy: 0,
      trackUrl: `https://hall.test/t/${id}`,
    });
    expect(JSON.stringify(paper)).not.toMatch(
      /cao tuổi|khuyết tật|mang thai|có công|elderly|disabled|pregnant|merit/i,
    );
  });
});
