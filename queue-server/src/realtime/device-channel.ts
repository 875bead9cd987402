import type { DeviceId, PrintJob, PrintReply, VirtualAction } from '@motcua/contract';
import { AgentHealth, AgentHello, PrintReply as PrintReplyWords, VirtualPaper } from '@motcua/contract';
import type { Namespace, Socket } from 'socket.io';
import * as z from 'zod/mini';
import type { Principal } from '../auth/gate.ts';
import type { DeviceRegistry } from '../hall/device-registry.ts';

/** Longer than the agent's own limits for a job, shorter than a kiosk's patience (15 s), so that its word comes first. */
const replyTimeoutMs = 12_000;

export type DeviceChannel = {
  print: (job: PrintJob) => Promise<PrintReply>;
  /** False if no agent owns that printer now. */
  act: (printerId: DeviceId, action: VirtualAction) => boolean;
};

/** `/device`: one socket an agent, which shows its device token first. */
export function serveDevices(
  namespace: Namespace,
  registry: DeviceRegistry,
  byToken: (token: string) => Promise<Principal | undefined>,
): DeviceChannel {
  const owners = new Map<DeviceId, Socket>();
  namespace.use((socket, next) => {
    const { token } = socket.handshake.auth;
    void (typeof token === 'string' ? byToken(token) : Promise.resolve(undefined)).then((principal) =>
      next(principal === undefined ? new Error('unauthenticated') : undefined),
    );
  });
  namespace.on('connection', (socket) => {
    listen(socket, 'hello', AgentHello, ({ agentId, printerIds }) => {
      for (const id of printerIds) owners.set(id, socket);
      registry.agentConnected(agentId, printerIds);
      socket.on('disconnect', () => {
        for (const id of printerIds) if (owners.get(id) === socket) owners.delete(id);
        registry.agentGone(agentId);
      });
    });
    listen(socket, 'health', AgentHealth, registry.health);
    listen(socket, 'paper', VirtualPaper, registry.paper);
  });
  return {
    async print(job) {
      const agent = owners.get(job.printerId);
      if (agent === undefined) return { kind: 'failed', reason: 'offline' };
      const reply: unknown = await agent
        .timeout(replyTimeoutMs)
        .emitWithAck('print', job)
        .catch(() => undefined);
      const parsed = z.safeParse(PrintReplyWords, reply);
      return parsed.success ? parsed.data : { kind: 'failed', reason: 'timeout' };
    },
    act(printerId, action) {
      const agent = owners.get(printerId);
      agent?.emit('virtual', { printerId, action });
      return agent !== undefined;
    },
  };
}

/** Devices are not trusted: what is not in our words is dropped. */
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
