import * as z from 'zod/mini';

/** Closed list of reasons for priority (đối tượng ưu tiên): NĐ 107/2021, plan task VIII.3. Counted per day, never kept with a ticket. */
export const PriorityReason = z.enum(['elderly', 'disabled', 'pregnant', 'child-under-36-months', 'merit']);
export type PriorityReason = z.infer<typeof PriorityReason>;

/** Where a ticket was taken. */
export const Channel = z.enum(['kiosk', 'reception', 'phone', 'booking']);
export type Channel = z.infer<typeof Channel>;

/** What came of one service at a counter (Giấy tiếp nhận, Phiếu bổ sung, Phiếu từ chối, trả kết quả, hướng dẫn). */
export const ServiceOutcome = z.enum([
  'received',
  'result-returned',
  'supplement-requested',
  'refused',
  'guided',
]);
export type ServiceOutcome = z.infer<typeof ServiceOutcome>;

/** How a ticket ends. `expired`: the day closed while it still waited. */
export const TicketOutcome = z.enum(['served', 'no-show', 'cancelled', 'expired']);
export type TicketOutcome = z.infer<typeof TicketOutcome>;

/** Which rule of the calling order chose a ticket. */
export const CallRule = z.enum([
  'priority-first',
  'longest-wait',
  'ordinary-turn',
  'for-this-counter',
  'out-of-turn',
]);
export type CallRule = z.infer<typeof CallRule>;

export const RequeueMode = z.enum(['end', 'keep-place']);
export type RequeueMode = z.infer<typeof RequeueMode>;

/** A reason in one of the lists below, or a few words of a hall's own. Kept with the event; nobody's name belongs here. */
const reasonText = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

export const pauseReasons = ['break', 'meeting', 'urgent-work', 'helping-colleague', 'other'] as const;
export const PauseReason = reasonText;
export type PauseReason = z.infer<typeof PauseReason>;

export const outOfTurnReasons = [
  'papers-completed',
  'missed-call',
  'emergency',
  'supervisor',
  'other',
] as const;
export const OutOfTurnReason = reasonText;
export type OutOfTurnReason = z.infer<typeof OutOfTurnReason>;

export const parkReasons = ['fetching-paper', 'copying', 'paying', 'waiting-for-someone', 'other'] as const;
export const ParkReason = reasonText;
export type ParkReason = z.infer<typeof ParkReason>;

/** Why a rating is low, NĐ 61/2018 Đ.31. */
export const RatingReason = z.enum([
  'time',
  'many-visits',
  'attitude',
  'unclear-guidance',
  'extra-papers',
  'extra-costs',
  'other',
]);
export type RatingReason = z.infer<typeof RatingReason>;

/** 5 = rất hài lòng … 1 = rất không hài lòng. 4 and 5 count as satisfied (SAT, plan VI.2). */
export const Score = z.int().check(z.gte(1), z.lte(5));

export const RatingChannel = z.enum(['screen', 'phone', 'keypad']);
export type RatingChannel = z.infer<typeof RatingChannel>;

export const PrintFailure = z.enum([
  'paper-out',
  'cover-open',
  'offline',
  'error',
  'timeout',
  'no-printer',
  'too-late',
]);
export type PrintFailure = z.infer<typeof PrintFailure>;

export const Role = z.enum(['public', 'device', 'clerk', 'supervisor', 'admin']);
export type Role = z.infer<typeof Role>;
