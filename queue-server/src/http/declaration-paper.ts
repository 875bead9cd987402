import type { DeclarationCode, Rejection, Result } from '@motcua/contract';
import { err } from '@motcua/contract';
import type { Call } from './api-router.ts';
import type { HttpOptions } from './http-options.ts';

/** The official form, filled. */
export async function declarationPaper(
  { declarations }: HttpOptions,
  code: DeclarationCode,
  { principal }: Call<'declarationPaper'>,
): Promise<Result<unknown, Rejection>> {
  const printed = await declarations.staff.print(code, principal);
  if (!printed.ok) return printed;
  return err({ code: 'internal' });
}
