export type { DayOff } from './calendar/days-off.ts';
export { hallDate, instantAt } from './calendar/hall-date.ts';
export type { ClosedReason, HallTimes, OpeningState } from './calendar/opening-at.ts';
export { openingAt } from './calendar/opening-at.ts';
export type { OpeningDay } from './calendar/opening-day.ts';
export { isWorkingDay, openingDay } from './calendar/opening-day.ts';
export type { ConfigProblem } from './config-problem.ts';
export { formatProblems } from './config-problem.ts';
export { foldText } from './fold-text.ts';
export { loadDevices } from './load-devices.ts';
export { loadForms } from './forms/load/load-forms.ts';
export { loadSite } from './load-site.ts';
export { proceduresOn } from './procedures-on.ts';
export type { Result } from './result.ts';
export type { Counter } from './schema/counters-file.ts';
export type {
  Devices,
  Display,
  Keypad,
  Kiosk,
  Printer,
  Scanner,
  SheetPrinter,
  Voice,
} from './schema/devices-file.ts';
export type { Hall, PriorityReason, QueueRules, Reason } from './schema/hall-file.ts';
export { PriorityReasonId } from './schema/hall-file.ts';
export type { KeypadProfile } from './schema/keypad-file.ts';
export type { Holiday, Opening, Session, Week, Weekday } from './schema/opening-file.ts';
export type { Paper, PaperKind, Procedure } from './schema/procedures-file.ts';
export type { Pictogram, Prefix, Service } from './schema/services-file.ts';
export type { Target, TargetValue } from './schema/targets-file.ts';
export type { Assumption, Localised } from './schema/text.ts';
export type { Site } from './site-schema.ts';
export type { FileWatch } from './watch-files.ts';
export { watchFiles } from './watch-files.ts';
export { type LanguagePack } from './languages/language-pack.ts';
export { type Clips, clipName, clipTypes, loadClips } from './languages/load-clips.ts';
export { loadPacks } from './languages/load-packs.ts';
export { isOffered, packReport, packWords } from './languages/pack-words.ts';
export { sourceLines, type SourceLines } from './languages/source-lines.ts';
