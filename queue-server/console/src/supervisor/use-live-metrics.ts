import type { DeviceList, Hall, LiveMetrics } from '@motcua/contract';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../shell/staff-context.ts';
import { throttle } from './throttle.ts';

const restMs = 1_000;
const eachMs = 10_000;

export type Live = { metrics: LiveMetrics | undefined; devices: DeviceList | undefined };

/** The figures, asked for after every change (`seq`), at most once a second, and every ten seconds anyway. */
export function useLiveMetrics(hall: Hall, seq: number): Live {
  const { api } = useSession();
  const [metrics, setMetrics] = useState<LiveMetrics>();
  const [devices, setDevices] = useState<DeviceList>();
  const asked = useRef<ReturnType<typeof throttle>>(undefined);
  useEffect(() => {
    async function load(): Promise<void> {
      const [live, list] = await Promise.all([
        api('liveMetrics', { params: { hallId: hall.id } }),
        api('listDevices'),
      ]);
      if (live.ok) setMetrics(live.value);
      if (list.ok) setDevices(list.value);
    }
    const turn = throttle(() => void load(), restMs);
    asked.current = turn;
    turn.ask();
    const timer = setInterval(() => turn.ask(), eachMs);
    return () => {
      clearInterval(timer);
      turn.stop();
    };
  }, [api, hall.id]);
  useEffect(() => asked.current?.ask(), [seq]);
  return { metrics, devices };
}
