import type { DeviceId, VirtualPaper, VirtualSheet } from '@motcua/contract';

/** What devices put out: the last papers of virtual printers, the text that each display was told to show. */
export type DeviceOutputs = {
  paper: (paper: VirtualPaper) => void;
  /** An official paper is somebody's: it is forgotten after ten minutes. */
  sheet: (sheet: VirtualSheet) => void;
  /** Which papers there are to be seen, the newest first. */
  papersOf: (printerId: DeviceId) => readonly Pick<VirtualPaper, 'paperId' | 'at'>[];
  paperPng: (printerId: string, paperId: number) => Uint8Array | undefined;
  sheetPdf: (printerId: string, paperId: number) => Uint8Array | undefined;
  /** Forgets sheets whose time is over. */
  sweep: () => void;
  shown: (displayId: DeviceId, text: string) => void;
  textOn: (displayId: DeviceId) => string | undefined;
};

const keptPapers = 20;
const sheetLivesMs = 10 * 60_000;

export function createDeviceOutputs(now: () => number): DeviceOutputs {
  const papers = new Map<DeviceId, readonly VirtualPaper[]>();
  const texts = new Map<DeviceId, string>();
  let sheets: (VirtualSheet & { until: number })[] = [];
  const ticketsOf = (printerId: DeviceId): readonly VirtualPaper[] => papers.get(printerId) ?? [];
  function sweep(): void {
    sheets = sheets.filter(({ until }) => until > now());
  }
  return {
    sweep,
    sheet(sheet) {
      sheets = [{ ...sheet, until: now() + sheetLivesMs }, ...sheets].slice(0, keptPapers);
    },
    sheetPdf(printerId, paperId) {
      sweep();
      return sheets.find((sheet) => sheet.printerId === printerId && sheet.paperId === paperId)?.pdf;
    },
    papersOf(printerId) {
      sweep();
      return [...ticketsOf(printerId), ...sheets.filter((sheet) => sheet.printerId === printerId)];
    },
    paper(paper) {
      const others = ticketsOf(paper.printerId).filter(({ paperId }) => paperId !== paper.paperId);
      papers.set(paper.printerId, [paper, ...others].slice(0, keptPapers));
    },
    paperPng: (printerId, paperId) =>
      ticketsOf(printerId as DeviceId).find((paper) => paper.paperId === paperId)?.png, // a look-up; any text may miss
    shown: (displayId, text) => void texts.set(displayId, text),
    textOn: (displayId) => texts.get(displayId),
  };
}
