import type { DeviceId } from '@motcua/contract';
import type { Socket } from 'socket.io';

/** Which agent's line leads to a device now. The last one that says so has it: an old line may not know yet that it is dead. */
export type Owners = {
  of: (deviceId: DeviceId) => Socket | undefined;
  /** The socket has exactly these devices from now on; answers with those it did not have. */
  take: (socket: Socket, deviceIds: readonly DeviceId[]) => DeviceId[];
};

export function createOwners(): Owners {
  const owners = new Map<DeviceId, Socket>();
  return {
    of: (deviceId) => owners.get(deviceId),
    take(socket, deviceIds) {
      for (const [id, owner] of owners) if (owner === socket && !deviceIds.includes(id)) owners.delete(id);
      const isNew = deviceIds.filter((id) => owners.get(id) !== socket);
      for (const id of isNew) owners.set(id, socket);
      return isNew;
    },
  };
}
