import type { DeviceId, VirtualPaper } from '@motcua/contract';

/** What devices put out: the last papers of virtual printers, the text that each display was told to show. */
export type DeviceOutputs = {
  paper: (paper: VirtualPaper) => void;
  papersOf: (printerId: DeviceId) => readonly VirtualPaper[];
  paperPng: (printerId: string, paperId: number) => Uint8Array | undefined;
  shown: (displayId: DeviceId, text: string) => void;
  textOn: (displayId: DeviceId) => string | undefined;
};

const keptPapers = 20;

export function createDeviceOutputs(): DeviceOutputs {
  const papers = new Map<DeviceId, readonly VirtualPaper[]>();
  const texts = new Map<DeviceId, string>();
  const papersOf = (printerId: DeviceId): readonly VirtualPaper[] => papers.get(printerId) ?? [];
  return {
    papersOf,
    paper(paper) {
      const others = papersOf(paper.printerId).filter(({ paperId }) => paperId !== paper.paperId);
      papers.set(paper.printerId, [paper, ...others].slice(0, keptPapers));
    },
    paperPng: (printerId, paperId) =>
      papersOf(printerId as DeviceId).find((paper) => paper.paperId === paperId)?.png, // a look-up; any text may miss
    shown: (displayId, text) => void texts.set(displayId, text),
    textOn: (displayId) => texts.get(displayId),
  };
}
