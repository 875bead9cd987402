import type { AgentHealth, AgentHello, DeviceId, KeyPress, KeyReply, PrintProgress } from '@motcua/contract';
import * as contract from '@motcua/contract';
import type { Namespace, Socket } from 'socket.io';
import * as z from 'zod/mini';
import type { Principal } from '../auth/gate.ts';
import type { Owners } from './owners.ts';

/** What the hall does about what agents say. */
export type DeviceEars = {
  /** False: its protocol is another one. */
  hello: (hello: AgentHello) => boolean;
  /** These devices have a new line; nothing asked on an old one will be answered. */
  arrived: (deviceIds: readonly DeviceId[]) => void;
  gone: (agentId: DeviceId) => void;
  health: (health: AgentHealth) => void;
  paper: (paper: contract.VirtualPaper) => void;
  sheet: (sheet: contract.VirtualSheet) => void;
  progress: (progress: PrintProgress, owns: (deviceId: DeviceId) => boolean) => Promise<boolean>;
  key: (press: KeyPress) => Promise<KeyReply>;
};

/** `/device`: one socket an agent, which shows its device token first. Devices are not trusted: what is not in our words is dropped. */
export function serveDevices(
  namespace: Namespace,
  owners: Owners,
  ears: DeviceEars,
  byToken: (token: string) => Promise<Principal | undefined>,
): void {
  const lines = new Map<DeviceId, Socket>();
  namespace.use((socket, next) => {
    const { token } = socket.handshake.auth;
    void (typeof token === 'string' ? byToken(token) : Promise.resolve(undefined)).then((principal) =>
      next(principal === undefined ? new Error('unauthenticated') : undefined),
    );
  });
  namespace.on('connection', (socket) => {
    // every question under way listens for the end of the line
    socket.setMaxListeners(0);
    let agentId: DeviceId | undefined;
    const owns = (deviceId: DeviceId): boolean => owners.of(deviceId) === socket;
    listen(socket, 'hello', contract.AgentHello, (hello) => {
      agentId = hello.agentId;
      lines.set(agentId, socket);
      const isOurs = ears.hello(hello);
      ears.arrived(owners.take(socket, isOurs ? hello.devices.map(({ id }) => id) : []));
    });
    listen(socket, 'health', contract.AgentHealth, (health) => {
      if (health.agentId === agentId) ears.health(health);
    });
    listen(socket, 'paper', contract.VirtualPaper, (paper) => {
      if (owns(paper.printerId)) ears.paper(paper);
    });
    listen(socket, 'sheet-out', contract.VirtualSheet, (sheet) => {
      if (owns(sheet.printerId)) ears.sheet(sheet);
    });
    answering(socket, 'print-step', contract.PrintProgress, (progress) => ears.progress(progress, owns));
    answering(socket, 'key', contract.KeyPress, (press): Promise<KeyReply> =>
      owns(press.keypadId) ? ears.key(press) : Promise.resolve({ ok: false, code: 'not-found' }),
    );
    socket.on('disconnect', () => {
      owners.take(socket, []);
      // It may be here again on a newer line.
      if (agentId !== undefined && lines.get(agentId) === socket) ears.gone(agentId);
    });
  });
}

function listen<S extends z.ZodMiniType>(
  socket: Socket,
  event: string,
  words: S,
  act: (value: z.output<S>) => void,
): void {
  socket.on(event, (value: unknown) => {
    const parsed = z.safeParse(words, value);
    if (parsed.success) act(parsed.data);
  });
}

function answering<S extends z.ZodMiniType>(
  socket: Socket,
  event: string,
  words: S,
  act: (value: z.output<S>) => Promise<unknown>,
): void {
  socket.on(event, (value: unknown, answer: unknown) => {
    const parsed = z.safeParse(words, value);
    if (!parsed.success) return;
    void act(parsed.data).then((reply) => {
      if (typeof answer === 'function') Reflect.apply(answer, undefined, [reply]);
    });
  });
}
