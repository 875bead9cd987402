import * as z from 'zod/mini';
import { BoardCall } from './board.ts';
import { DeclarationCode } from './declaration.ts';
import { CounterId, DeviceId, HallId, Instant, Locale, ServiceId, TicketId } from './ids.ts';
import { Estimate, Ticket } from './ticket.ts';
import {
  CallRule,
  Channel,
  OutOfTurnReason,
  ParkReason,
  PauseReason,
  PriorityReason,
  RatingReason,
  RequeueMode,
  Role,
  Score,
  ServiceOutcome,
} from './vocabulary.ts';
import { VirtualAction } from './virtual-device.ts';

/** `POST /halls/:hallId/tickets`. `kioskId` asks for paper from that kiosk's printer. */
export const IssueTicketBody = z.strictObject({
  serviceId: ServiceId,
  priority: z.optional(z.boolean()),
  locale: z.optional(Locale),
  channel: z.optional(Channel),
  declarationCode: z.optional(DeclarationCode),
  procedureCode: z.optional(z.string().check(z.maxLength(64))),
  kioskId: z.optional(DeviceId),
});
export type IssueTicketBody = z.infer<typeof IssueTicketBody>;

export const IssuedTicket = z.strictObject({
  id: TicketId,
  number: z.string(),
  serviceId: ServiceId,
  status: z.enum(['waiting', 'called', 'serving', 'parked', 'closed']),
  issuedAt: Instant,
  ahead: z.int(),
  estimate: Estimate,
  trackUrl: z.string(),
  priority: z.boolean(),
  print: z.enum(['none', 'pending', 'printed', 'unconfirmed', 'failed']),
});
export type IssuedTicket = z.infer<typeof IssuedTicket>;

/** `GET /tickets/:id`: the queue in the citizen's hand. */
export const TrackedTicket = z.strictObject({
  ...IssuedTicket.shape,
  hallId: HallId,
  hallName: z.string(),
  serviceName: z.string(),
  locale: Locale,
  counterId: z.optional(CounterId),
  counterName: z.optional(z.string()),
  outcome: z.optional(z.enum(['served', 'no-show', 'cancelled', 'expired'])),
  canRate: z.boolean(),
  lastCalled: z.optional(BoardCall),
  at: Instant,
});
export type TrackedTicket = z.infer<typeof TrackedTicket>;

export const CallNextReply = z.strictObject({
  ticket: Ticket,
  reason: z.strictObject({ rule: CallRule, sentence: z.strictObject({ vi: z.string(), en: z.string() }) }),
});
export type CallNextReply = z.infer<typeof CallNextReply>;

export const TicketReply = z.strictObject({ ticket: Ticket });
export type TicketReply = z.infer<typeof TicketReply>;

export const CallTicketBody = z.strictObject({ ticketId: TicketId, reason: OutOfTurnReason });
export const PauseBody = z.strictObject({ reason: PauseReason });
export const CompleteBody = z.strictObject({
  outcome: z.optional(ServiceOutcome),
  dossiers: z.optional(z.int().check(z.gte(0), z.lte(200))),
});
export const ParkBody = z.strictObject({ minutes: z.int().check(z.gte(1), z.lte(480)), reason: ParkReason });
export const RequeueBody = z.strictObject({ mode: z.optional(RequeueMode) });
export const TransferBody = z.strictObject({
  serviceId: z.optional(ServiceId),
  counterId: z.optional(CounterId),
  returnHere: z.optional(z.boolean()),
});
export const AddServiceBody = z.strictObject({ serviceId: ServiceId });
export const NoteBody = z.strictObject({ text: z.string().check(z.maxLength(500)) });
export const RatingBody = z.strictObject({
  counterId: z.optional(CounterId),
  ticketId: z.optional(TicketId),
  score: Score,
  reasons: z.optional(z.array(RatingReason).check(z.maxLength(7))),
  comment: z.optional(z.string().check(z.maxLength(500))),
});
export type RatingBody = z.infer<typeof RatingBody>;

/** `GET /halls/:hallId/counters/:counterId/rating-offer`: is there somebody here to ask? */
export const RatingOffer = z.strictObject({
  offered: z.boolean(),
  number: z.optional(z.string()),
  until: z.optional(Instant),
});
export type RatingOffer = z.infer<typeof RatingOffer>;

export const PriorityReasonBody = z.strictObject({ reason: PriorityReason });
export const SessionBody = z.strictObject({
  username: z.string().check(z.minLength(1), z.maxLength(64)),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
});
export const DeviceSessionBody = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(256)),
});
/** `GET /session`: who am I? A clerk finds the counter where he sits again after a reload. */
export const SessionInfo = z.strictObject({
  username: z.string(),
  role: Role,
  counterId: z.optional(CounterId),
});
export type SessionInfo = z.infer<typeof SessionInfo>;
export const VirtualActionBody = z.strictObject({ action: VirtualAction });
export const HallList = z.strictObject({ halls: z.array(z.strictObject({ id: HallId, name: z.string() })) });
export const Empty = z.strictObject({});
