import type { DeclarationCode, Rejection, Result } from '@motcua/contract';
import { ok, paperId } from '@motcua/contract';
import { shownCode } from '../declarations/declaration-code.ts';
import { formSheet } from '../official/form-sheet.ts';
import { sheetBeside } from '../official/paper-thread.ts';
import type { Call } from './api-router.ts';
import { answered } from './api-router.ts';
import type { HttpOptions } from './http-options.ts';
import { apiHeaders } from './problem.ts';

/** The official form, filled. */
export async function declarationPaper(
  { hall, declarations }: HttpOptions,
  code: DeclarationCode,
  { principal, response }: Call<'declarationPaper'>,
): Promise<Result<unknown, Rejection>> {
  const pdf = await declarations.staff.print(code, principal, ({ form, checked, contents }) => {
    const date = declarations.today();
    const brought = broughtPapers(hall.site, form.procedures, contents.ticked);
    return sheetBeside(formSheet(form, checked.answers, date, brought), {
      ...{ code: shownCode(code), place: hall.site.hall.place.vi.split(',')[0], date },
      at: new Date(hall.clock.now()),
    });
  });
  if (!pdf.ok) return pdf;
  response.set(apiHeaders).type('pdf').set('Content-Disposition', 'inline; filename="to-khai.pdf"');
  response.send(Buffer.from(pdf.value));
  return ok(answered);
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
