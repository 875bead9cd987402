import type { Printer } from '@motcua/config';
import type { TicketPaper } from '@motcua/contract';

/** Every letter that a Vietnamese ticket can need, in a sentence of its own alphabet. */
const letters = 'Aa Ăă Ââ Đđ Êê Ôô Ơơ Ưư ẤẦẨẪẬ ấầẩẫậ ỨỪỬỮỰ ứừửữự ỚỜỞỠỢ ớờởỡợ ỲÝỶỸỴ ỳýỷỹỵ 0123456789';

/** A ticket that says nothing but where it came from: no number of the hall, no word of a language. */
export function testTicket(
  entry: Pick<Printer, 'id' | 'name' | 'model'>,
  place: string,
  at: Date,
): TicketPaper {
  return {
    locale: 'vi',
    hallName: entry.name.vi,
    hallPlace: entry.name.en,
    fieldName: `${entry.model} · ${place}`,
    procedureName: letters,
    number: '0000',
    priority: false,
    counterNames: [],
    aheadText: '',
    waitText: '',
    papers: [],
    trackUrl: `motcua:${entry.id}`,
    takenAt: at.toISOString(),
    kioskName: entry.id,
    idTail: '',
    skippedText: '',
    copy: 0,
    words: {},
  };
}
