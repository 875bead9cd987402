import type {
  DeviceAnswer,
  DeviceAsk,
  DeviceId,
  PrintJob,
  PrintReply,
  SayReply,
  ScanOrder,
  ScanReply,
  SheetReply,
  ShowOrder,
  SpeechBody,
  VirtualAction,
} from '@motcua/contract';

/** What is asked of agents. Undefined: no agent has that device, or none answered in time, or not in our words. */
export type DeviceChannel = {
  print: (job: PrintJob) => Promise<PrintReply | undefined>;
  /** An official paper on A4. */
  sheet: (printerId: DeviceId, pdf: Uint8Array) => Promise<SheetReply | undefined>;
  /** False if no agent has that printer now. */
  act: (printerId: DeviceId, action: VirtualAction) => boolean;
  ask: (deviceId: DeviceId, ask: DeviceAsk) => Promise<DeviceAnswer | undefined>;
  /** `over`: the screen no longer asks. */
  scan: (scannerId: DeviceId, order: ScanOrder, over: AbortSignal) => Promise<ScanReply | undefined>;
  say: (voiceId: DeviceId, words: SpeechBody) => Promise<SayReply | undefined>;
  /** All displays of one agent together. */
  show: (displayId: DeviceId, order: ShowOrder) => void;
};
