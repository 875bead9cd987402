import type { DeclarationCode, Rejection, Result, SheetReply } from '@motcua/contract';
import { ok, paperId } from '@motcua/contract';
import { shownCode } from '../declarations/declaration-code.ts';
import type { WithForm } from '../declarations/desk-context.ts';
import { actorOf } from '../declarations/desk-context.ts';
import { formSheet } from '../official/form-sheet.ts';
import { sheetBeside } from '../official/paper-thread.ts';
import type { Call } from './api-router.ts';
import { answered } from './api-router.ts';
import type { HttpOptions } from './http-options.ts';
import { apiHeaders } from './problem.ts';

/** The official form, filled. */
export async function declarationPaper(
  options: HttpOptions,
  code: DeclarationCode,
  { principal, response }: Call<'declarationPaper'>,
): Promise<Result<unknown, Rejection>> {
  const pdf = await options.declarations.staff.print(code, principal, (opened) => paperOf(options, opened));
  if (!pdf.ok) return pdf;
  response.set(apiHeaders).type('pdf').set('Content-Disposition', 'inline; filename="to-khai.pdf"');
  response.send(Buffer.from(pdf.value));
  return ok(answered);
}

/** The same paper on the A4 printer of a kiosk, for whoever has just saved it there. */
export async function printSheet(
  options: HttpOptions,
  { params, body, principal }: Call<'printSheet'>,
): Promise<Result<SheetReply, Rejection>> {
  const { registry, channel } = options.devices;
  const sheet = registry.kiosks().find(({ kioskId }) => kioskId === params['kioskId'])?.sheet;
  if (sheet === undefined) return ok({ kind: 'failed', reason: 'no-printer' });
  return options.declarations.sheets.print(body.sheetKey, actorOf(principal), async (opened) => {
    const pdf = await paperOf(options, opened);
    // a line that went away in the midst of it tells nothing of the paper
    return (await channel.sheet(sheet.printerId, pdf)) ?? { kind: 'unknown' };
  });
}

function paperOf(
  { hall, declarations }: HttpOptions,
  { row, form, checked, contents }: WithForm,
): Promise<Uint8Array> {
  const date = declarations.today();
  const brought = broughtPapers(hall.site, form.procedures, contents.ticked);
  return sheetBeside(formSheet(form, checked.answers, date, brought), {
    ...{ code: shownCode(row.code), place: hall.site.hall.place.vi.split(',')[0], date },
    at: new Date(hall.clock.now()),
  });
}

/** The papers that the citizen says to have, as the kiosk named them: their kind and their place in the list. */
function broughtPapers(
  { procedures }: HttpOptions['hall']['site'],
  codes: readonly string[],
  ticked: readonly string[],
): string[] {
  const procedure = procedures.find(({ code, id }) => codes.includes(code ?? id));
  return (procedure?.papers ?? []).flatMap(({ vi, kind }, i) =>
    ticked.includes(paperId(kind, i)) ? [vi] : [],
  );
}
