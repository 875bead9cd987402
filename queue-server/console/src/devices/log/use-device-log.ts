import type { DeviceLogEntry } from '@motcua/contract';
import { useEffect, useState } from 'react';
import type { Report } from '../card/device-action.ts';
import { reportOf } from '../card/device-action.ts';
import type { Ask } from '../use-ask.ts';
import { newestEntries } from './hex-view.ts';

const eachMs = 2_000;
export const shownEntries = 50;

export type DeviceLog = { entries?: DeviceLogEntry[]; report?: Report };

/** The newest events of one device, asked for again and again while somebody looks. The last good answer stays. */
export function useDeviceLog(ask: Ask): DeviceLog {
  const [log, setLog] = useState<DeviceLog>({});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    async function look(): Promise<void> {
      const reply = await ask({ do: 'log' });
      if (isGone) return;
      if (reply.ok && reply.value.kind === 'log') {
        setLog({ entries: newestEntries(reply.value.entries, shownEntries) });
      } else setLog((last) => ({ ...last, report: reportOf(reply) }));
      timer = setTimeout(() => void look(), eachMs);
    }
    timer = setTimeout(() => void look(), 0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [ask]);
  return log;
}
