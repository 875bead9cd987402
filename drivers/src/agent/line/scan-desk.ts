import type { DeviceId, ScanReply } from '@motcua/contract';
import type { ScannerDevice } from '../device/hall-device.ts';

export interface ScanDesk {
  /** Never rejects. Ends without a code when `end` is called, when the time is over, or when `signal` fires. */
  readonly scan: (kioskId: DeviceId, seconds: number, signal: AbortSignal) => Promise<ScanReply>;
  /** The same under a name, which `end` takes. */
  readonly begin: (order: { kioskId: DeviceId; seconds: number; scanId: string }) => Promise<ScanReply>;
  readonly end: (scanId: string) => void;
  /** The one who asked is gone: what is read now nobody has asked for. */
  readonly endAll: () => void;
}

/** A scanner reads only while a screen asks for it, and what it reads goes nowhere but to that screen. */
export function createScanDesk(scannerOf: (kioskId: DeviceId) => ScannerDevice | undefined): ScanDesk {
  const running = new Map<string, AbortController>();
  async function scan(kioskId: DeviceId, seconds: number, signal: AbortSignal): Promise<ScanReply> {
    const scanner = scannerOf(kioskId);
    if (scanner === undefined) return { kind: 'no-scanner' };
    return scanner.scan(seconds * 1_000, signal);
  }
  return {
    scan,
    async begin({ kioskId, seconds, scanId }) {
      running.get(scanId)?.abort();
      const controller = new AbortController();
      running.set(scanId, controller);
      const reply = await scan(kioskId, seconds, controller.signal);
      if (running.get(scanId) === controller) running.delete(scanId);
      return reply;
    },
    end: (scanId) => running.get(scanId)?.abort(),
    endAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
