import type { ScanReply, TrackedTicket } from '@motcua/contract';
import { CounterId, HallId, ok } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kioskDelays } from './kiosk-delays.ts';
import type { KioskRig } from './kiosk-rig.fixture.ts';
import { hall, kioskAt, printers, ticket } from './kiosk-rig.fixture.ts';
import { readTicketCode } from './read-ticket-code.ts';

const tracked: TrackedTicket = {
  ...{ ...ticket, hallId: HallId.parse('nha-thu'), hallName: 'Nhà thử', serviceName: 'Hộ tịch' },
  ...{ locale: 'vi', counterId: CounterId.parse('q1'), counterName: 'Quầy 1', canRate: false },
  at: '2026-11-23T02:00:00.000Z',
};
const address = `http://192.168.1.10:8080/t/${ticket.id}`;

/** A kiosk whose screen asks for a ticket, and what came of what the scanner read. */
async function scanned(reply: ScanReply, change?: (rig: KioskRig) => void): Promise<KioskRig> {
  const rig = kioskAt('attract');
  rig.ticketIs(ok(tracked));
  change?.(rig);
  rig.scannerReads(ok(reply));
  rig.send({ type: 'scan-ticket' });
  await rig.settle();
  await rig.settle();
  return rig;
}

describe('a ticket in front of the scanner', () => {
  test('KI-90 it is offered only where a scanner works', () => {
    const rig = kioskAt('attract');
    rig.send(
      { type: 'printer-changed', printers: { ...printers(), canScan: false } },
      { type: 'scan-ticket' },
    );
    expect(rig.screen()).toBe('attract');
    rig.send({ type: 'printer-changed', printers: printers() }, { type: 'scan-ticket' });
    expect(rig.screen()).toBe('scan-ticket');
    expect(rig.scans).toEqual([{ kioskId: hall.kiosks[0]?.id, seconds: kioskDelays.scanTicket / 1_000 }]);
  });

  test('KI-91 its code shows how it stands with it', async () => {
    const rig = await scanned({ kind: 'read', text: address });
    expect(rig.screen()).toBe('ticket-found');
    expect(rig.finds).toEqual([{ ticketId: ticket.id }]);
    expect(rig.session().tracked).toEqual(tracked);
    rig.send({ type: 'retry' });
    expect(rig.screen()).toBe('scan-ticket');
    expect(rig.session().tracked).toBeUndefined();
  });

  test('KI-91 an address of any server name is a ticket’s, and nothing else is', () => {
    for (const text of [address, `https://motcua.xa.vn/t/${ticket.id}`, `${address}/`, `${address}#K7M42QXP`])
      expect(readTicketCode(text)).toEqual({ scannedId: ticket.id, scanRefusal: undefined });
    const card = '040199000123|271234567|Nguyễn Thị Thử|15071958|Nữ|Bản Thử, xã Thử|01012022';
    for (const text of [
      card,
      ticket.id,
      `javascript:alert(1)/t/${ticket.id}`,
      `${address}?x=1`,
      `${address}#k7m42qxp`,
      '',
      undefined,
    ])
      expect(readTicketCode(text)).toEqual({ scannedId: undefined, scanRefusal: 'not-a-ticket' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { scannedId } = readTicketCode(text);
        expect(scannedId === undefined || text.includes(`/t/${scannedId}`)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['another code', { kind: 'read', text: 'https://example.com' }, 'not-a-ticket'],
    ['no scanner', { kind: 'no-scanner' }, 'no-scanner'],
  ] as const)('KI-92 %s has words and a way to try again', async (_, reply, why) => {
    const rig = await scanned(reply);
    expect([rig.screen(), rig.session().scanRefusal]).toEqual(['scan-refused', why]);
    rig.send({ type: 'retry' });
    expect([rig.screen(), rig.session().scanRefusal]).toEqual(['scan-ticket', undefined]);
  });

  test.each([
    ['not-found', 'unknown-ticket'],
    ['unreachable', 'unreachable'],
  ] as const)('KI-92 a ticket that is %s has words', async (code, why) => {
    const rig = await scanned({ kind: 'read', text: address }, (kiosk) =>
      kiosk.ticketIs({ ok: false, error: { code } }),
    );
    expect([rig.screen(), rig.session().scanRefusal]).toEqual(['scan-refused', why]);
    rig.send({ type: 'home' });
    expect(rig.screen()).toBe('attract');
  });

  test('KI-93 what a typing scanner types is taken, also what no scanner should read', async () => {
    const rig = kioskAt('attract');
    rig.ticketIs(ok(tracked));
    rig.scannerReads(() => new Promise(() => undefined));
    rig.send({ type: 'typed-code', text: address });
    expect(rig.screen()).toBe('attract');
    rig.send({ type: 'scan-ticket' }, { type: 'typed-code', text: undefined });
    expect(rig.session().scanRefusal).toBe('not-a-ticket');
    rig.send({ type: 'retry' }, { type: 'typed-code', text: address });
    await rig.settle();
    expect(rig.screen()).toBe('ticket-found');
  });

  test('KI-94 nobody there: home, and everything is forgotten', async () => {
    const rig = kioskAt('attract');
    rig.scannerReads(() => new Promise(() => undefined));
    rig.send({ type: 'scan-ticket' });
    rig.clock.increment(kioskDelays.scanTicket);
    expect(rig.screen()).toBe('attract');
    const empty = await scanned({ kind: 'nothing' });
    expect(empty.screen()).toBe('attract');
    const found = await scanned({ kind: 'read', text: address });
    found.clock.increment(kioskDelays.readHome);
    expect([found.screen(), found.session().scannedId, found.session().tracked]).toEqual([
      ...['attract', undefined, undefined],
    ]);
  });
});
