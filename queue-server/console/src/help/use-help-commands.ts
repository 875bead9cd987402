import type { HallId } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { useState } from 'react';
import { useSession } from '../shell/staff-context.ts';

export type HelpCommands = {
  /** The kiosk about which a command is on its way. */
  busyAt: string | undefined;
  /** The last command, if it failed. */
  failed: { kioskId: string; failure: Failure } | undefined;
  act: (name: 'answerHelp' | 'endHelp', kioskId: string) => Promise<void>;
};

export function useHelpCommands(hallId: HallId): HelpCommands {
  const { api } = useSession();
  const [busyAt, setBusyAt] = useState<string>();
  const [failed, setFailed] = useState<HelpCommands['failed']>();
  return {
    ...{ busyAt, failed },
    async act(name, kioskId) {
      setBusyAt(kioskId);
      const reply = await api(name, { params: { hallId, kioskId }, body: {} });
      setBusyAt(undefined);
      setFailed(reply.ok ? undefined : { kioskId, failure: reply.error });
    },
  };
}
