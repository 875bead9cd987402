import { DeviceId } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { paperElsewhere } from './kiosk-context.ts';
import { kioskDelays } from './kiosk-delays.ts';
import {
  kioskAt,
  kioskWithNumber,
  printers,
  printOf,
  printStep,
  standIn,
  ticket,
} from './kiosk-rig.fixture.ts';

describe('the paper', () => {
  test('KI-40 news of the paper may come before the number', async () => {
    const rig = kioskAt('confirm');
    rig.send({ type: 'take-number' }, { type: 'print-reported', print: printOf({ confirmed: true }) });
    await rig.settle();
    expect(rig.screen()).toBe('done');
  });

  test('KI-41 a failed print shows the number on the screen', async () => {
    const rig = await kioskWithNumber();
    rig.send({ type: 'print-reported', print: printOf({ reason: 'paper-out' }) });
    expect(rig.screen()).toBe('on-screen');
    rig.clock.increment(kioskDelays.onScreenHome);
    expect(rig.screen()).toBe('attract');
  });

  test.each(['paper-out', 'cover-open', 'offline', 'error', 'none'] as const)(
    'KI-42 with a printer that is %s nobody waits for paper',
    async (printer) => {
      const rig = kioskAt('confirm');
      rig.send({ type: 'printer-changed', printers: printers(printer) }, { type: 'take-number' });
      await rig.settle();
      expect(rig.screen()).toBe('on-screen');
    },
  );

  test('KI-83 while another printer stands in, the number is printed there, and the person is sent there', async () => {
    const rig = kioskAt('confirm');
    rig.send({ type: 'printer-changed', printers: printers('paper-out', standIn) }, { type: 'take-number' });
    await rig.settle();
    expect([rig.screen(), paperElsewhere(rig.context())]).toEqual(['printing', undefined]);
    rig.send({ type: 'print-reported', print: printStep('print-sending', standIn.printerId) });
    expect([rig.screen(), paperElsewhere(rig.context())]).toEqual(['printing', standIn.name]);
  });

  test('KI-84 a paper that changes printers is waited for, and every word of it is a reason to wait on', async () => {
    const rig = await kioskWithNumber();
    const otherPrinter = DeviceId.parse('in-9');
    for (const print of [
      printStep('print-redirected', otherPrinter),
      printStep('print-sending', otherPrinter),
    ]) {
      rig.clock.increment(kioskDelays.printLimit - 1);
      rig.send({ type: 'print-reported', print });
    }
    rig.clock.increment(kioskDelays.printLimit - 1);
    expect([rig.screen(), paperElsewhere(rig.context())]).toEqual(['printing', 'other']);
    rig.clock.increment(1);
    expect(rig.screen()).toBe('on-screen');
  });

  test('KI-85 a marked copy that is printed after half a paper brings the person back to it', async () => {
    const rig = await kioskWithNumber();
    rig.send({ type: 'print-reported', print: printOf({ reason: 'paper-out' }) });
    expect(rig.screen()).toBe('on-screen');
    rig.send({ type: 'print-reported', print: printStep('print-sending', standIn.printerId, 1) });
    expect([rig.screen(), rig.session().copy]).toEqual(['printing', 1]);
    rig.send({ type: 'print-reported', print: printOf({ confirmed: true }, 1) });
    expect(rig.screen()).toBe('done');
  });

  test('KI-43 an unsure print asks the person; nothing heard for fifteen seconds shows the number on the screen', async () => {
    const unsure = await kioskWithNumber();
    unsure.send({ type: 'print-reported', print: printOf({ confirmed: false }) });
    expect(unsure.screen()).toBe('ask-paper');
    const silent = await kioskWithNumber();
    silent.clock.increment(14_999);
    expect(silent.screen()).toBe('printing');
    silent.clock.increment(1);
    expect(silent.screen()).toBe('on-screen');
    const lost = await kioskWithNumber();
    lost.send({ type: 'print-reported', print: printOf({ reason: 'timeout' }) });
    expect(lost.screen()).toBe('on-screen');
  });

  test('KI-44 who has the paper is done; who has none gets one reprint and its news', async () => {
    const rig = await kioskWithNumber();
    rig.send({ type: 'print-reported', print: printOf({ confirmed: false }) }, { type: 'paper-missing' });
    rig.send({ type: 'paper-missing' });
    await rig.settle();
    expect([rig.screen(), rig.reprints]).toEqual(['printing', [{ ticketId: ticket.id }]]);
    rig.send({ type: 'print-reported', print: printOf({ confirmed: true }, 1) });
    expect(rig.screen()).toBe('done');
    const other = await kioskWithNumber();
    other.send({ type: 'print-reported', print: printOf({ confirmed: false }) }, { type: 'paper-came' });
    expect(other.screen()).toBe('done');
  });

  test('KI-45 another ticket’s paper is not mine', async () => {
    const rig = await kioskWithNumber();
    const print = { ...printOf({ confirmed: true }), ticketId: 'BBBBBBBBBBBBBBBBBBBBBB' as typeof ticket.id }; // any other id
    rig.send({ type: 'print-reported', print });
    expect(rig.screen()).toBe('printing');
  });

  test('KI-46 a number on the screen is not taken away because the kiosk must be paired anew', async () => {
    const rig = await kioskWithNumber();
    rig.send({ type: 'not-paired' });
    expect(rig.screen()).toBe('printing');
    rig.send({ type: 'print-reported', print: printOf({ confirmed: false }) }, { type: 'not-paired' });
    expect(rig.screen()).toBe('ask-paper');
    rig.send({ type: 'paper-came' }, { type: 'not-paired' });
    expect(rig.screen()).toBe('done');
    rig.send({ type: 'home' }, { type: 'not-paired' });
    expect(rig.screen()).toBe('pairing');
  });
});
