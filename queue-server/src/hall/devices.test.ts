import { join } from 'node:path';
import { loadSite } from '@motcua/config';
import type { AgentHello, DeviceHealth, DeviceId, DeviceState, ShowOrder } from '@motcua/contract';
import { agentProtocol } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import { at, counter, device, morning, service, ticketId } from '../domain/small-hall.fake.ts';
import { FakeJournal } from '../journal/journal.fake.ts';
import { siteRules } from '../site/site-rules.ts';
import { FakeClock } from './clock.fake.ts';
import type { DeviceRegistry } from './device-registry.ts';
import { createDeviceRegistry } from './device-registry.ts';
import { createDeviceWatch } from './device-watch.ts';
import { createKeyDesk } from './key-desk.ts';
import type { LiveHall } from './live-hall.ts';
import { openHall } from './live-hall.ts';
import { createNumberDisplays } from './number-displays.ts';
import { newRollMs, settleMs } from './settled-word.ts';

const loaded = loadSite(join(import.meta.dirname, '../../../config/sites/tuan-giao'));
if (!loaded.ok) throw new Error('the site does not load');
const site = loaded.value;
const pc = device('agent-1');

type Words = Partial<DeviceHealth> & Pick<DeviceHealth, 'id' | 'kind'>;
const health = (words: Words): DeviceHealth => ({
  ...{ name: words.id, link: 'tcp', place: 'somewhere', model: 'some', state: 'ready', queue: 0 },
  ...words,
});

class Rig {
  readonly clock: FakeClock;
  readonly hall: LiveHall;
  readonly registry: DeviceRegistry;

  private constructor(hall: LiveHall, clock: FakeClock) {
    this.hall = hall;
    this.clock = clock;
    this.registry = createDeviceRegistry(hall);
  }

  static async open(journal = new FakeJournal(), clock = new FakeClock(morning)): Promise<Rig> {
    const about = { journal, clock, onJournalTrouble: () => undefined };
    return new Rig(await openHall({ site, rules: siteRules(site), ...about }), clock);
  }

  arrive(agentId: DeviceId, ...devices: Words[]): boolean {
    const hello: AgentHello = { protocol: agentProtocol, agentId, devices: devices.map(namesOf) };
    const isOurs = this.registry.agentHere(hello);
    this.say(agentId, ...devices);
    return isOurs;
  }

  say(agentId: DeviceId, ...devices: Words[]): void {
    this.registry.health({ agentId, devices: devices.map(health), problems: [] });
  }

  async settled(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

function namesOf({ id, kind, counterId, kioskId }: Words): AgentHello['devices'][number] {
  return {
    ...{ id, kind },
    ...(counterId === undefined ? {} : { counterId }),
    ...(kioskId === undefined ? {} : { kioskId }),
  };
}

const printer = (state: DeviceState, id = 'in-1'): Words => ({ id: device(id), kind: 'printer', state });

describe('the registry of devices', () => {
  it('RG-1 gives a device to the PC that named it last, and forgets what a PC no longer has', async () => {
    const rig = await Rig.open();
    const { registry } = rig;
    rig.arrive(pc, printer('ready'), printer('ready', 'in-2'));
    rig.say(pc, printer('ready'));
    expect([...registry.devices().keys()]).toEqual(['in-1']);
    rig.arrive(device('agent-2'), printer('paper-out'));
    expect(registry.devices().get(device('in-1'))).toMatchObject({ agentId: 'agent-2' });
    rig.registry.health({ agentId: device('never-said-hello'), devices: [], problems: [] });
    expect(registry.list([]).agents.map(({ id }) => id)).toEqual(['agent-1', 'agent-2']);
  });

  it('RG-2 a PC that goes takes its devices offline, and kiosks hear of it once', async () => {
    const rig = await Rig.open();
    const told: string[] = [];
    rig.registry.onKioskChange((kiosks) => told.push(kiosks.map(({ printer: state }) => state).join()));
    rig.arrive(pc, printer('ready'), printer('ready', 'in-2'));
    rig.say(pc, printer('ready'), printer('ready', 'in-2'));
    rig.registry.agentGone(pc);
    expect(rig.registry.devices().get(device('in-1'))?.health).toMatchObject({
      state: 'offline',
      cause: 'agent-gone',
    });
    expect(told.at(-1)).toBe('offline,offline');
    expect(told.filter((states) => states === 'ready,ready')).toHaveLength(1);
    expect(rig.registry.agents.absentSince(device('in-1'))).toBe(rig.clock.now());
  });

  it('RG-3 a PC of another protocol has no device and says why', async () => {
    const rig = await Rig.open();
    const hello = { protocol: agentProtocol + 1, agentId: pc, devices: [namesOf(printer('ready'))] };
    expect(rig.registry.agentHere(hello)).toBe(false);
    expect(rig.registry.agents.present('printer')).toEqual([]);
    expect(rig.registry.list([]).agents[0]?.problems[0]).toContain(`protocol ${agentProtocol + 1}`);
  });

  it('RG-4 keeps the last twenty papers of a printer, each once', async () => {
    const { registry } = await Rig.open();
    const paper = (paperId: number) => ({
      ...{ printerId: device('in-1'), paperId, at: '2026-11-23T01:00:00Z' },
      png: new Uint8Array([paperId]),
    });
    for (let n = 1; n <= 25; n += 1) registry.outputs.paper(paper(n));
    registry.outputs.paper(paper(25));
    expect(registry.outputs.papersOf(device('in-1')).map(({ paperId }) => paperId)).toEqual(
      Array.from({ length: 20 }, (_, index) => 25 - index),
    );
    expect(registry.outputs.paperPng('in-1', 25)).toEqual(new Uint8Array([25]));
    expect(registry.outputs.paperPng('in-1', 5)).toBeUndefined();
  });

  it('KD-1 a kiosk that cannot print names who stands in for it', async () => {
    const rig = await Rig.open();
    rig.arrive(pc, printer('paper-out'), printer('unknown', 'in-2'));
    const [first, second] = rig.registry.kiosks();
    expect(first).toMatchObject({ printer: 'paper-out', standIn: { printerId: 'in-2' } });
    expect(second).not.toHaveProperty('standIn');
    rig.say(pc, printer('paper-out'), printer('error', 'in-2'));
    expect(rig.registry.kiosks()[0]).not.toHaveProperty('standIn');
  });

  it('KD-2 a kiosk can scan while its own scanner is well', async () => {
    const rig = await Rig.open();
    const scanner = (state: DeviceState): Words => ({
      ...{ id: device('quet-1'), kind: 'scanner', kioskId: device('kiosk-1'), state },
    });
    rig.arrive(pc, scanner('ready'));
    expect(rig.registry.kiosks().map(({ canScan }) => canScan)).toEqual([true, false]);
    rig.say(pc, scanner('offline'));
    expect(rig.registry.kiosks().map(({ canScan }) => canScan)).toEqual([false, false]);
  });
});

describe('what is written down of devices', () => {
  async function watched(journal = new FakeJournal(), clock = new FakeClock(morning)) {
    const rig = await Rig.open(journal, clock);
    const watch = createDeviceWatch(rig.hall, rig.registry);
    const words: string[] = [];
    rig.hall.listen(({ committed }) => {
      for (const { record } of committed)
        if (record.event.type === 'device-changed') words.push(record.event.state);
    });
    const say = async (state: DeviceState, lastsMs: number): Promise<void> => {
      rig.say(pc, printer(state));
      watch.look();
      rig.clock.move(lastsMs);
      watch.look();
      await rig.settled();
    };
    rig.arrive(pc, printer('ready'));
    return { rig, words, say };
  }

  it('DW-1 a word that lasts three seconds is written, one that bounces is not', async () => {
    const { words, say } = await watched();
    await say('ready', settleMs);
    await say('cover-open', settleMs - 1);
    await say('ready', settleMs);
    expect(words).toEqual([]);
    await say('cover-open', settleMs);
    await say('cover-open', settleMs);
    await say('ready', settleMs);
    expect(words).toEqual(['cover-open', 'ready']);
  });

  it('DW-2 the end of a roll is told once, however its switch flickers', async () => {
    const { words, say } = await watched();
    for (let turn = 0; turn < 50; turn += 1) {
      await say('paper-low', settleMs);
      await say('ready', settleMs * 2);
    }
    expect(words).toEqual(['paper-low']);
    await say('ready', newRollMs);
    expect(words).toEqual(['paper-low', 'ready']);
    await say('paper-low', settleMs);
    await say('paper-out', settleMs);
    expect(words).toEqual(['paper-low', 'ready', 'paper-low', 'paper-out']);
  });

  it('DW-3 a program that starts anew writes only what is other than the journal says', async () => {
    const journal = new FakeJournal();
    const clock = new FakeClock(morning);
    const before = await watched(journal, clock);
    await before.say('paper-out', settleMs);
    const after = await watched(journal, clock);
    await after.say('paper-out', settleMs);
    expect(after.words).toEqual([]);
    await after.say('ready', settleMs);
    expect(after.words).toEqual(['ready']);
  });
});

describe('numbers at the counters', () => {
  const display = (id: string, counterId: string): Words => ({
    ...{ id: device(id), kind: 'display', counterId: counter(counterId) },
  });

  async function shown() {
    const rig = await Rig.open();
    const orders: ShowOrder[] = [];
    const options = { hall: rig.hall, registry: rig.registry };
    const displays = createNumberDisplays({ ...options, show: (_id, order) => orders.push(order) });
    const said = async (): Promise<string[]> => {
      await rig.settled();
      return orders.splice(0).map((order) => order.displays.map(({ text }) => text).join('|'));
    };
    rig.arrive(pc, display('den-1', 'q1'), display('den-2', 'q2'));
    displays.arrived();
    return { rig, displays, said };
  }

  it('ND-1 each display is told its counter’s number, together with its neighbours, and only when one changes', async () => {
    const { rig, said } = await shown();
    expect(await said()).toEqual(['|']);
    await rig.hall.submit({ type: 'open-counter', ...at('q1') });
    const fields = site.counters.find(({ id }) => id === 'q1')?.serviceIds ?? [];
    await rig.hall.submit({
      ...{
        type: 'issue-ticket',
        ticketId: ticketId(1),
        serviceId: service(fields[0] ?? ''),
        priority: false,
      },
      ...{ locale: 'vi', channel: 'reception' },
    });
    expect(await said()).toEqual([]);
    await rig.hall.submit({ type: 'call-next', ...at('q1') });
    const [number] = [...rig.hall.state().tickets.valuesArray()].map((ticket) => ticket.number);
    expect(await said()).toEqual([`${number}|`]);
    expect(rig.registry.outputs.textOn(device('den-1'))).toBe(number);
  });

  it('ND-2 an agent that comes again is told everything', async () => {
    const { displays, said } = await shown();
    expect(await said()).toEqual(['|']);
    displays.arrived();
    expect(await said()).toEqual(['|']);
  });
});

describe('keys at the counters', () => {
  it('KC-6 presses are obeyed in their order and answered with a number or a code', async () => {
    const rig = await Rig.open();
    const keypad: Words = { id: device('phim-1'), kind: 'keypad', counterId: counter('q1') };
    rig.arrive(pc, keypad);
    const desk = createKeyDesk(rig.hall, rig.registry.agents);
    const next = { keypadId: device('phim-1'), action: { do: 'call-next' } } as const;
    expect(await desk.press({ ...next, keypadId: device('phim-9') })).toEqual({
      ok: false,
      code: 'unknown-counter',
    });
    expect(await desk.press(next)).toEqual({ ok: false, code: 'counter-closed' });
    await rig.hall.submit({ type: 'open-counter', ...at('q1') });
    expect(await desk.press(next)).toEqual({ ok: false, code: 'queue-empty' });
    const fields = site.counters.find(({ id }) => id === 'q1')?.serviceIds ?? [];
    for (const n of [1, 2])
      await rig.hall.submit({
        ...{
          type: 'issue-ticket',
          ticketId: ticketId(n),
          serviceId: service(fields[0] ?? ''),
          priority: false,
        },
        ...{ locale: 'vi', channel: 'reception' },
      });
    const [first, second] = rig.hall.state().tickets.valuesArray();
    const start = { ...next, action: { do: 'start' } } as const;
    expect(await Promise.all([desk.press(next), desk.press(start), desk.press(next)])).toEqual([
      { ok: true, number: first?.number },
      { ok: true, number: first?.number },
      { ok: true, number: second?.number },
    ]);
  });
});
