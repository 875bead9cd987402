import type { DeviceAnswer, DeviceAsk, Result } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { useCallback } from 'react';
import { useSession } from '../shell/staff-context.ts';

/** A test print may wait for the ticket before it. */
const timeoutMs = 30_000;

export type Ask = (ask: DeviceAsk) => Promise<Result<DeviceAnswer, Failure>>;

/** Asks one device something. */
export function useAsk(deviceId: string): Ask {
  const { api } = useSession();
  return useCallback(
    (ask) => api('askDevice', { params: { deviceId }, body: ask, timeoutMs }),
    [api, deviceId],
  );
}
