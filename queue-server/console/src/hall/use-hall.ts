import type { Hall } from '@motcua/contract';
import { useEffect, useState } from 'react';
import { useSession } from '../shell/staff-context.ts';

const retryMs = 3_000;

/** The first hall of this server: its counters, services and names. Undefined until the server answers. */
export function useHall(): Hall | undefined {
  const { api } = useSession();
  const [hall, setHall] = useState<Hall>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    async function load(): Promise<void> {
      const list = await api('listHalls');
      const first = list.ok ? list.value.halls[0] : undefined;
      const reply = first && (await api('getHall', { params: { hallId: first.id } }));
      if (isGone) return;
      if (reply?.ok === true) setHall(reply.value);
      else timer = setTimeout(() => void load(), retryMs);
    }
    void load();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [api]);
  return hall;
}
