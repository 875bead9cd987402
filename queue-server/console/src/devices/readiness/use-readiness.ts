import type { Readiness } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { useEffect, useState } from 'react';
import { useSession } from '../../shell/staff-context.ts';

/** Every device is asked, and one that hangs is waited for. */
const timeoutMs = 90_000;

/** The last check of the hall, and a new one at a press. No failure where there was no check yet. */
export function useReadiness(hallId: string | undefined) {
  const { api } = useSession();
  const [readiness, setReadiness] = useState<Readiness>();
  const [failure, setFailure] = useState<Failure>();
  const [checkingSince, setCheckingSince] = useState<number>();
  useEffect(() => {
    if (hallId === undefined) return;
    void api('lastReadiness', { params: { hallId } }).then((reply) => {
      if (reply.ok) setReadiness(reply.value);
      else if (reply.error.code !== 'not-found') setFailure(reply.error);
    });
  }, [api, hallId]);
  async function check(): Promise<void> {
    if (hallId === undefined || checkingSince !== undefined) return;
    setCheckingSince(Date.now());
    const reply = await api('checkReadiness', { params: { hallId }, timeoutMs });
    if (reply.ok) setReadiness(reply.value);
    setFailure(reply.ok ? undefined : reply.error);
    setCheckingSince(undefined);
  }
  return { readiness, failure, checkingSince, check };
}
