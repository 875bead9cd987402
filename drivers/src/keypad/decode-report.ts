import { hexOf } from '../frame/hex.ts';
import type { KeyDecoder, KeySignal } from './key-signal.ts';
import type { HidReport } from './keypad-profile.ts';
import { PressedKeys } from './pressed-keys.ts';

/** HID usage tables, page 07h: "ErrorRollOver", sent in every place when too many keys are down. */
const rollover = 0x01;

function bitsDown({ from, to }: HidReport, bytes: Uint8Array): Set<string> {
  const down = new Set<string>();
  for (let at = from; at <= to; at += 1)
    for (let mask = 1; mask <= 0x80; mask <<= 1) if ((bytes[at] ?? 0) & mask) down.add(hexOf([at, mask]));
  return down;
}

function codesDown({ from, to }: HidReport, bytes: Uint8Array): Set<string> | undefined {
  const codes = [...bytes.subarray(from, to + 1)].filter((code) => code !== 0);
  return codes.includes(rollover) ? undefined : new Set(codes.map((code) => hexOf([code])));
}

/** Keypads that send reports; each call of `take` is one report. */
export function createReportDecoder(report: HidReport): KeyDecoder {
  const units = new Map<number | undefined, PressedKeys>();
  let isFirst = true;

  function isOurs(bytes: Uint8Array): boolean {
    if (report.reportId !== undefined && bytes[0] !== report.reportId) return false;
    const type = report.typeAt === undefined ? 0 : (bytes[report.typeAt] ?? 0);
    return type <= (report.typeMax ?? 0xff);
  }

  function take(bytes: Uint8Array): KeySignal[] {
    if (!isOurs(bytes)) return [];
    if (bytes.length <= report.to) return [{ kind: 'noise', bytes: bytes.length }];
    const down = report.kind === 'bits' ? bitsDown(report, bytes) : codesDown(report, bytes);
    if (!down) return [];
    const address = report.addressAt === undefined ? undefined : bytes[report.addressAt];
    const keys = units.get(address) ?? new PressedKeys();
    units.set(address, keys);
    const isIgnored = isFirst && report.ignoreFirst;
    isFirst = false;
    if (isIgnored) {
      keys.assume(down);
      return [];
    }
    if (report.acts === 'edge') return keys.change(down, address);
    return [...down].map((raw) => ({ kind: 'press', raw, ...(address !== undefined && { address }) }));
  }

  return {
    take,
    quiet: () => [],
    reset() {
      units.clear();
      isFirst = true;
    },
  };
}
