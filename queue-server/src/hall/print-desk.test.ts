import { join } from 'node:path';
import { loadSite } from '@motcua/config';
import type { DeviceId, PrinterState, PrintJob, PrintReply } from '@motcua/contract';
import { DeclarationCode, PrintJob as PrintJobWords } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { TicketState } from '../domain/hall-state.ts';
import { device, morning, service, ticketId } from '../domain/small-hall.fake.ts';
import { FakeJournal } from '../journal/journal.fake.ts';
import { siteRules } from '../site/site-rules.ts';
import { FakeClock } from './clock.fake.ts';
import type { LiveHall } from './live-hall.ts';
import { openHall } from './live-hall.ts';
import type { PrintDesk } from './print-desk.ts';
import { createPrintDesk } from './print-desk.ts';
import { printLimits } from './print-plan.ts';

const loaded = loadSite(join(import.meta.dirname, '../../../config/sites/tuan-giao'));
if (!loaded.ok) throw new Error('the site does not load');
const site = loaded.value;
const id = ticketId(1);

/** What an agent answers to each job in turn; `silent`: nothing, until the line breaks. */
type Answer = PrintReply | 'line-broke' | 'silent';
const good: PrintReply = { kind: 'printed', confirmed: true };
const unsure: PrintReply = { kind: 'printed', confirmed: false };
const failed = (begun: boolean): PrintReply => ({ kind: 'failed', reason: 'paper-out', begun });

type Take = { priority?: boolean; printerId?: string | undefined; declarationCode?: DeclarationCode };

class Rig {
  readonly clock = new FakeClock(morning);
  readonly jobs: PrintJob[] = [];
  readonly states = new Map<DeviceId, PrinterState>();
  readonly away = new Map<DeviceId, number>();
  hall!: LiveHall; // open() sets it before anybody has the rig
  desk!: PrintDesk; // as above

  static async open(answers: readonly Answer[], journal = new FakeJournal()): Promise<Rig> {
    const rig = new Rig();
    const about = { journal, clock: rig.clock, onJournalTrouble: () => undefined };
    rig.hall = await openHall({ site, rules: siteRules(site), ...about });
    rig.desk = rig.deskWith(answers);
    return rig;
  }

  deskWith(answers: readonly Answer[]): PrintDesk {
    const left = [...answers];
    return createPrintDesk({
      ...{ hall: this.hall, publicUrl: 'https://hall.test' },
      printerState: (printerId) => this.states.get(printerId) ?? 'ready',
      absentSince: (printerId) => this.away.get(printerId),
      send: (job) => {
        this.jobs.push(z.parse(PrintJobWords, job));
        const answer = left.shift() ?? 'silent';
        if (answer === 'silent') return new Promise(() => undefined);
        return Promise.resolve(answer === 'line-broke' ? undefined : answer);
      },
    });
  }

  async take(words: Take = {}): Promise<TicketState> {
    const printerId = 'printerId' in words ? words.printerId : 'in-1';
    await this.hall.submit({
      ...{
        type: 'issue-ticket',
        ticketId: id,
        serviceId: service('ho-tich'),
        locale: 'vi',
        channel: 'kiosk',
      },
      ...{ priority: words.priority ?? false, kioskId: device('kiosk-1') },
      ...(printerId === undefined ? {} : { printerId: device(printerId) }),
      ...(words.declarationCode === undefined ? {} : { declarationCode: words.declarationCode }),
    });
    return this.settled();
  }

  /** What follows goes through the keeper: its answers come a few turns later. */
  async settled(): Promise<TicketState> {
    for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    const ticket = this.hall.state().tickets.get(id);
    if (ticket === undefined) throw new Error('there is no ticket');
    return ticket;
  }

  async pass(ms: number): Promise<TicketState> {
    this.clock.move(ms);
    this.desk.tick();
    return this.settled();
  }

  asked(): string[] {
    return this.jobs.map(({ jobId, printerId, step }) => `${jobId.slice(-1)} ${printerId} ${step}`);
  }
}

describe('the print desk', () => {
  it.each([
    [good, 'printed'],
    [unsure, 'unconfirmed'],
  ] as const)('PT-5 asks for each paper once and writes down %o as %s', async (reply, print) => {
    const rig = await Rig.open([reply]);
    expect(await rig.take()).toMatchObject({ print, paper: undefined });
    expect(rig.asked()).toEqual(['0 in-1 queued']);
  });

  it('PT-5 without a printer the paper has failed, and nobody is asked', async () => {
    const rig = await Rig.open([]);
    expect(await rig.take({ printerId: undefined })).toMatchObject({ print: 'failed' });
    expect(rig.jobs).toEqual([]);
  });

  it('PD-1 goes to the next printer as the same copy while not a byte has left, and then no further', async () => {
    const rig = await Rig.open([failed(false), failed(false)]);
    expect(await rig.take()).toMatchObject({ print: 'failed', copies: 0 });
    expect(rig.asked()).toEqual(['0 in-1 queued', '0 in-2 queued']);
  });

  it('PD-1 does not bother a printer that is known to have no paper', async () => {
    const rig = await Rig.open([failed(false)]);
    rig.states.set(device('in-2'), 'paper-out');
    expect(await rig.take()).toMatchObject({ print: 'failed' });
    expect(rig.asked()).toEqual(['0 in-1 queued']);
  });

  it('PD-2 prints a marked copy elsewhere after half a paper, once', async () => {
    const rig = await Rig.open([failed(true), failed(true)]);
    expect(await rig.take()).toMatchObject({ print: 'failed', copies: 1 });
    expect(rig.jobs.map(({ printerId, paper }) => [printerId, paper.copy])).toEqual([
      ['in-1', 0],
      ['in-2', 1],
    ]);
  });

  it('PD-3 asks whoever comes back, with the step that the journal knows', async () => {
    const rig = await Rig.open(['line-broke', unsure]);
    expect(await rig.take()).toMatchObject({ print: 'pending' });
    expect(await rig.desk.progress({ jobId: `${id}/0`, step: 'sending' }, () => true)).toBe(true);
    rig.desk.arrived([device('in-1')]);
    expect(await rig.settled()).toMatchObject({ print: 'unconfirmed' });
    expect(rig.asked()).toEqual(['0 in-1 queued', '0 in-1 sending']);
  });

  it('PD-4 lets nobody begin what is not his, not asked for, or over', async () => {
    const rig = await Rig.open(['silent']);
    await rig.take();
    const sending = { jobId: `${id}/0`, step: 'sending' } as const;
    expect(await rig.desk.progress(sending, () => false)).toBe(false);
    expect(await rig.desk.progress({ ...sending, jobId: `${id}/1` }, () => true)).toBe(false);
    expect(await rig.desk.progress({ ...sending, jobId: 'x' }, () => true)).toBe(false);
    expect((await rig.settled()).paper).toMatchObject({ step: 'queued' });
    expect(await rig.desk.progress(sending, (printerId) => printerId === device('in-1'))).toBe(true);
    expect((await rig.settled()).paper).toMatchObject({ step: 'sending' });
  });

  it('PD-4 what the disk refused may not begin', async () => {
    const journal = new FakeJournal();
    const rig = await Rig.open(['silent'], journal);
    await rig.take();
    journal.failDisk();
    expect(await rig.desk.progress({ jobId: `${id}/0`, step: 'sending' }, () => true)).toBe(false);
  });

  it('PD-5 chooses the first printer of a kiosk that can print, else its own', async () => {
    const rig = await Rig.open([]);
    expect(rig.desk.choose('kiosk-1')).toBe('in-1');
    rig.states.set(device('in-1'), 'cover-open');
    expect(rig.desk.choose('kiosk-1')).toBe('in-2');
    rig.states.set(device('in-2'), 'offline');
    expect(rig.desk.choose('kiosk-1')).toBe('in-1');
    expect(rig.desk.choose('nowhere')).toBeUndefined();
  });

  it('PD-6 asks again for what was under way when the program stopped', async () => {
    const rig = await Rig.open(['silent']);
    await rig.take();
    const after = rig.deskWith([good]);
    after.tick();
    expect(await rig.settled()).toMatchObject({ print: 'printed' });
    expect(rig.asked()).toEqual(['0 in-1 queued', '0 in-1 queued']);
  });

  it('PD-7 waits three seconds for an agent, then goes elsewhere', async () => {
    const rig = await Rig.open(['line-broke', good]);
    await rig.take();
    rig.away.set(device('in-1'), rig.clock.now());
    expect(await rig.pass(printLimits.agentBackMs)).toMatchObject({ print: 'pending' });
    expect(await rig.pass(1)).toMatchObject({ print: 'printed' });
    expect(rig.asked()).toEqual(['0 in-1 queued', '0 in-2 queued']);
  });

  it('PD-8 a queued paper that hears nothing goes elsewhere, one that has begun is unconfirmed', async () => {
    const rig = await Rig.open(['silent', 'silent']);
    await rig.take();
    await rig.pass(printLimits.queuedMs + 1);
    expect(rig.asked()).toEqual(['0 in-1 queued', '0 in-2 queued']);
    await rig.desk.progress({ jobId: `${id}/0`, step: 'sending' }, () => true);
    expect(await rig.pass(printLimits.onPaperMs)).toMatchObject({ print: 'pending' });
    expect(await rig.pass(1)).toMatchObject({ print: 'unconfirmed' });
  });

  it('PR-2 the paper of a priority citizen says priority and nothing of why', async () => {
    const rig = await Rig.open([good]);
    await rig.take({ priority: true });
    const paper = rig.jobs[0]?.paper;
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

  it('PR-3 the code on the paper leads to the ticket, and behind # to the declaration that goes with it', async () => {
    const declarationCode = DeclarationCode.parse('K7M42QXP');
    const rig = await Rig.open([good]);
    await rig.take({ declarationCode });
    expect(rig.jobs[0]?.paper).toMatchObject({
      trackUrl: `https://hall.test/t/${id}#K7M42QXP`,
      declarationText: 'Mã tờ khai: K7M4 2QXP',
    });
  });

  it('PR-4 the papers that a declaration says are there are marked on the paper, and on every copy of it', async () => {
    const rig = await Rig.open([failed(false), good]);
    rig.desk.expect(id, { procedureCode: '1.001193', brought: ['hand-in-1', 'show-99'], spared: [] });
    await rig.take();
    for (const job of rig.jobs) {
      const { papers = [] } = job.paper;
      expect(papers.length).toBeGreaterThan(1);
      expect(papers.map(({ isThere }) => isThere === true)).toEqual(papers.map((_, at) => at === 0));
    }
    expect(rig.jobs.length).toBeGreaterThan(0);
  });

  it('PR-5 a paper that the case does not need is not on the ticket, and the others keep their marks', async () => {
    const whole = await Rig.open([good]);
    whole.desk.expect(id, { procedureCode: '1.001193', brought: ['hand-in-2'], spared: [] });
    await whole.take();
    const rig = await Rig.open([good]);
    rig.desk.expect(id, { procedureCode: '1.001193', brought: ['hand-in-2'], spared: ['hand-in-1'] });
    await rig.take();
    expect(rig.jobs[0]?.paper.papers).toEqual(whole.jobs[0]?.paper.papers.slice(1));
    expect(rig.jobs[0]?.paper.papers[0]?.isThere).toBe(true);
  });
});
