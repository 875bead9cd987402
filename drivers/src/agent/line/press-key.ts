import type { KeyPress } from '@motcua/contract';
import { KeyReply } from '@motcua/contract';
import * as z from 'zod/mini';
import { deviceOf, devicesOf } from '../device/find-device.ts';
import type { HallDevice } from '../device/hall-device.ts';
import type { ServerLine } from './server-line.ts';
import { askServer } from './server-line.ts';

const keyAckMs = 2_000;
/** Reads as "no" on every display: a line in each place. */
const refused = '----';

/**
 * Hands a key to the server. If nobody answers the press is gone: a "call next" that arrives later would call
 * somebody nobody waits for. The clerk sees on the counter's display that nothing came of it.
 */
export async function pressKey(
  line: ServerLine,
  devices: () => readonly HallDevice[],
  press: KeyPress,
): Promise<void> {
  const reply = z.safeParse(KeyReply, await askServer(line, 'key', press, keyAckMs));
  const code = !reply.success ? 'unreachable' : reply.data.ok ? undefined : reply.data.code;
  const keypad = deviceOf(devices(), 'keypad', press.keypadId);
  keypad?.log.note(code === undefined ? press.action.do : `${press.action.do}: ${code}`);
  if (code === undefined || keypad === undefined) return;
  const { counterId } = keypad.health();
  for (const display of devicesOf(devices(), 'display'))
    if (display.health().counterId === counterId) display.flash(refused);
}
