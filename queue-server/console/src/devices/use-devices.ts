import type { DeviceList } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../shell/staff-context.ts';

const eachMs = 2_000;

/** The devices, asked for every two seconds while the page is in sight. */
export function useDevices(onRefused?: (isRefused: true) => void) {
  const { api } = useSession();
  const [devices, setDevices] = useState<DeviceList>();
  const [failure, setFailure] = useState<Failure>();
  const look = useCallback(async () => {
    const reply = await api('listDevices');
    if (reply.ok) setDevices(reply.value);
    setFailure(reply.ok ? undefined : reply.error);
    if (!reply.ok && (reply.error.code === 'unauthenticated' || reply.error.code === 'forbidden'))
      onRefused?.(true);
  }, [api, onRefused]);
  useEffect(() => {
    const first = setTimeout(() => void look(), 0);
    const timer = setInterval(() => {
      if (!document.hidden) void look();
    }, eachMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [look]);
  return { devices, failure, look };
}
