import type { Kiosk } from '@motcua/config';
import { DeviceId } from '@motcua/contract';
import * as z from 'zod/mini';
import type { KioskHost, KioskHostOptions } from './kiosk-host.ts';

/** One kiosk's screen on this PC. */
export interface HostedKiosk {
  readonly id: DeviceId;
  readonly port: number;
}

/** The kiosks whose screens this PC shows. */
export function ownKiosks(agentId: string, kiosks: readonly Kiosk[]): HostedKiosk[] {
  return kiosks.flatMap((kiosk) =>
    kiosk.agentId === agentId && kiosk.localPort !== undefined
      ? [{ id: z.parse(DeviceId, kiosk.id), port: kiosk.localPort }]
      : [],
  );
}

export interface KioskHosts {
  readonly follow: (kiosks: readonly HostedKiosk[]) => Promise<void>;
  readonly url: () => string | undefined;
  readonly problems: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** A screen for each kiosk of this PC; one whose id and port stay is not disturbed by a new configuration. */
export function createKioskHosts(options: Omit<KioskHostOptions, 'kioskId' | 'port'>): KioskHosts {
  let hosts = new Map<string, KioskHost>();
  let last: Promise<void> = Promise.resolve();
  async function bring(kiosks: readonly HostedKiosk[]): Promise<void> {
    const wanted = new Map(kiosks.map((kiosk) => [`${kiosk.id} ${kiosk.port}`, kiosk]));
    const leaving = [...hosts].filter(([key]) => !wanted.has(key));
    await Promise.all(leaving.map(([, host]) => host.close()));
    // Express and the proxy are loaded only where a PC has a screen.
    const start = wanted.size > 0 ? (await import('./kiosk-host.ts')).startKioskHost : undefined;
    hosts = new Map(
      [...wanted].flatMap(([key, { id, port }]) => {
        const host = hosts.get(key) ?? start?.({ ...options, kioskId: id, port });
        return host === undefined ? [] : [[key, host]];
      }),
    );
  }
  function follow(kiosks: readonly HostedKiosk[]): Promise<void> {
    last = last.then(() => bring(kiosks));
    return last;
  }
  return {
    follow,
    url: () => [...hosts.values()].map((host) => host.url()).find((url) => url !== undefined),
    problems: () => [...hosts.values()].flatMap((host) => host.problem() ?? []),
    close: () => follow([]),
  };
}
