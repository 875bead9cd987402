import type { HallCommand, HallEvent, Rejection, Result } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { addService, cancel, park, requeue, resume, transfer } from './decide-moves.ts';
import { closeCounter, openCounter, pauseCounter } from './decide-counter.ts';
import { callNext, callTicket, complete, noShow, recall, start } from './decide-desk.ts';
import { openDay } from './decide-day.ts';
import { reportDevice } from './decide-device.ts';
import { answerHelp, callHelp, endHelp } from './decide-help.ts';
import { issueTicket } from './decide-issue.ts';
import { rate } from './decide-rating.ts';
import { reportPrint, reprint } from './decide-print.ts';
import type { HallRules } from './hall-rules.ts';
import type { HallState } from './hall-state.ts';

export type Decision = Result<HallEvent[], Rejection>;
/** A hall as a rule sees it: what is true, what is allowed, what time it is (epoch ms). */
export type Hall = { state: HallState; rules: HallRules; now: number };

/** What a command makes happen, or why not. Pure: the same hall and command always give the same answer. */
export function decide(hall: Hall, command: HallCommand): Decision {
  switch (command.type) {
    case 'open-day':
      return openDay(hall, command);
    case 'issue-ticket':
      return issueTicket(hall, command);
    case 'call-next':
      return callNext(hall, command);
    case 'call-ticket':
      return callTicket(hall, command);
    case 'recall':
      return recall(hall, command);
    case 'start':
      return start(hall, command);
    case 'complete':
      return complete(hall, command);
    case 'no-show':
      return noShow(hall, command);
    case 'requeue':
      return requeue(hall, command);
    case 'park':
      return park(hall, command);
    case 'resume':
      return resume(hall, command);
    case 'transfer':
      return transfer(hall, command);
    case 'add-service':
      return addService(hall, command);
    case 'cancel':
      return cancel(hall, command);
    case 'open-counter':
      return openCounter(hall, command);
    case 'pause-counter':
      return pauseCounter(hall, command);
    case 'close-counter':
      return closeCounter(hall, command);
    case 'rate':
      return rate(hall, command);
    case 'reprint':
      return reprint(hall, command);
    case 'report-print':
      return reportPrint(hall, command);
    case 'report-device':
      return reportDevice(hall, command);
    case 'call-help':
      return callHelp(hall, command);
    case 'answer-help':
      return answerHelp(hall, command);
    case 'end-help':
      return endHelp(hall, command);
    default:
      return unreachable(command);
  }
}
