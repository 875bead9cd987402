import type { CallRule, Localised } from '@motcua/contract';
import { unreachable } from '@motcua/contract';

/** Why this number was called now, in words for a clerk or a citizen who asks. Never says why somebody has priority. */
export function reasonSentence(rule: CallRule, number: string, maxPriorityInARow: number): Localised {
  switch (rule) {
    case 'priority-first':
      return {
        vi: `Số ${number} là số ưu tiên, được gọi trước số thường.`,
        en: `${number} is a priority number and goes before ordinary ones.`,
      };
    case 'longest-wait':
      return { vi: `Số ${number} chờ lâu nhất.`, en: `${number} has waited longest.` };
    case 'ordinary-turn':
      return {
        vi: `Đã gọi ${maxPriorityInARow} số ưu tiên liên tiếp, đến lượt số thường ${number}.`,
        en: `After ${maxPriorityInARow} priority numbers in a row it is the turn of ordinary number ${number}.`,
      };
    case 'for-this-counter':
      return {
        vi: `Số ${number} được chuyển đến đúng quầy này.`,
        en: `${number} was sent to this very counter.`,
      };
    case 'out-of-turn':
      return {
        vi: `Số ${number} được gọi ngoài thứ tự, lý do đã ghi lại.`,
        en: `${number} was called out of turn; the reason is recorded.`,
      };
    default:
      return unreachable(rule);
  }
}
