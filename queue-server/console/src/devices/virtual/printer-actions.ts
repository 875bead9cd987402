import type { DeviceKind, VirtualAction } from '@motcua/contract';

/** The hands on a virtual printer, in pairs: break it, mend it. */
export const printerActions = [
  { group: 'paper', actions: ['run-out-of-paper', 'near-end', 'refill'] },
  { group: 'cover', actions: ['open-cover', 'close-cover'] },
  { group: 'line', actions: ['go-offline', 'go-online'] },
  { group: 'cutter', actions: ['jam-cutter', 'clear-cutter'] },
  { group: 'heat', actions: ['overheat', 'cool-down'] },
  { group: 'pace', actions: ['print-late', 'print-at-once'] },
] as const satisfies readonly { group: string; actions: readonly VirtualAction[] }[];

/** An office printer for A4 has no cutter, and nobody sees its roll or its heat. */
const sheetPrinterActions = [
  { group: 'paper', actions: ['run-out-of-paper', 'refill'] },
  { group: 'cover', actions: ['open-cover', 'close-cover'] },
  { group: 'line', actions: ['go-offline', 'go-online'] },
] as const satisfies readonly { group: string; actions: readonly VirtualAction[] }[];

export function actionsOn(
  kind: DeviceKind,
): readonly (typeof printerActions | typeof sheetPrinterActions)[number][] {
  return kind === 'sheet-printer' ? sheetPrinterActions : printerActions;
}

type Paper = { id: number; at: string };

/** Newest first; only as many as a screen shows. */
export function newestPapers<P extends Paper>(papers: readonly P[], limit: number): P[] {
  return [...papers].sort((a, b) => b.id - a.id).slice(0, limit);
}
