import type {
  DeclarationCode,
  DeclarationHead,
  FormList,
  Handoff,
  Rejection,
  Result,
  SavedDeclaration,
} from '@motcua/contract';
import { DeclarationCode as DeclarationCodeWords, DeviceId, err, ok } from '@motcua/contract';
import * as z from 'zod/mini';
import { addressKey } from '../auth/address-key.ts';
import { requestHash } from '../declarations/asked-again.ts';
import type { Asking } from '../declarations/citizen-desk.ts';
import type { Caller } from '../declarations/proof-door.ts';
import { actorOf } from '../declarations/desk-context.ts';
import type { Call, Handlers } from './api-router.ts';
import { declarationPaper, printSheet } from './declaration-paper.ts';
import { fromDisk } from './from-disk.ts';
import type { HttpOptions } from './http-options.ts';

type DeclarationHandlers = Pick<
  Handlers,
  | (
      | 'listForms'
      | 'getForm'
      | 'saveDeclaration'
      | 'openDeclaration'
      | 'resumeDeclaration'
      | 'finishDeclaration'
    )
  | 'listLoneDeclarations'
  | ('correctDeclaration' | 'declarationPaper' | 'declarationAccesses' | 'eraseDeclaration' | 'printSheet')
  | ('beginHandoff' | 'getHandoff')
>;
type Asked = Pick<Call<'openDeclaration'>, 'params' | 'principal' | 'request'>;

export function declarationRoutes(options: HttpOptions): DeclarationHandlers {
  const { citizens, staff, handoffs, forms, today, isOpen } = options.declarations;
  return {
    listForms: () => ok({ forms: isOpen() ? forms.inForce(today()).map(listed) : [] }),
    getForm({ params, request }) {
      const day = z.safeParse(z.optional(z.iso.date()), request.query['on']);
      if (!day.success) return err({ code: 'bad-request' });
      const form = forms.onDay(params['formId'] ?? '', day.data ?? today());
      return form === undefined ? err({ code: 'unknown-form' }) : ok(form);
    },
    saveDeclaration: (call) =>
      asCitizen(call, async (asking) => {
        if (!options.declarations.hasRoom()) return err({ code: 'declarations-closed' });
        const saved = await citizens.save(call.body, asking);
        if (saved.ok && call.body.handoffId !== undefined)
          handoffs.answer(call.body.handoffId, saved.value.head);
        return printable(options, call, saved);
      }),
    resumeDeclaration: (call) =>
      asCitizen(call, (asking) => citizens.resume(codeOf(call), call.body.lastFour, asking)),
    finishDeclaration: (call) =>
      asCitizen(call, async (asking) =>
        printable(options, call, await citizens.finish(codeOf(call), call.body, asking)),
      ),
    listLoneDeclarations: () => fromDisk(() => staff.lone()),
    openDeclaration: (call) => withCode(call, (code) => staff.open(code, call.principal)),
    correctDeclaration: (call) => withCode(call, (code) => staff.correct(code, call.body, call.principal)),
    declarationPaper: (call) => withCode(call, (code) => declarationPaper(options, code, call)),
    declarationAccesses: (call) => withCode(call, (code) => staff.accesses(code)),
    eraseDeclaration: (call) => withCode(call, (code) => staff.erase(code, call.principal)),
    beginHandoff: (call) => beginHandoff(options, call),
    printSheet: (call) => fromDisk(() => printSheet(options, call)),
    getHandoff({ params, principal }) {
      const handoff = handoffs.find(params['handoffId'] ?? '');
      if (handoff === undefined) return err({ code: 'not-found' });
      return ok({ ...handoff, ...sheetKeyFor(options, principal, handoff.declaration) });
    },
  };
}

/** A paired kiosk may print what was just saved there. */
function printable(
  options: HttpOptions,
  { principal }: Pick<Asked, 'principal'>,
  saved: Result<SavedDeclaration, Rejection>,
): Result<SavedDeclaration, Rejection> {
  if (!saved.ok) return saved;
  return ok({ ...saved.value, ...sheetKeyFor(options, principal, saved.value.head) });
}

function sheetKeyFor(
  { declarations }: HttpOptions,
  { role }: Asked['principal'],
  head: DeclarationHead | undefined,
): { sheetKey?: string } {
  return head === undefined || role !== 'device' ? {} : { sheetKey: declarations.sheets.issue(head.code) };
}

function listed(
  form: ReturnType<HttpOptions['declarations']['forms']['inForce']>[number],
): FormList['forms'][number] {
  const { id, letter, name, procedures, validFrom } = form;
  return { id, letter, name, procedures, validFrom };
}

function beginHandoff(
  { hall, declarations }: HttpOptions,
  { params, body }: Call<'beginHandoff'>,
): Result<Handoff, Rejection> {
  const kioskId = z.safeParse(DeviceId, params['kioskId']);
  const isKnown = hall.site.devices.kiosks.some(({ id }) => id === kioskId.data);
  if (!kioskId.success || !isKnown) return err({ code: 'not-found' });
  if (!declarations.isOpen()) return err({ code: 'declarations-closed' });
  if (declarations.forms.onDay(body.formId, declarations.today()) === undefined)
    return err({ code: 'unknown-form' });
  return ok(declarations.handoffs.begin(kioskId.data, body));
}

function codeOf({ params }: Pick<Asked, 'params'>): DeclarationCode | undefined {
  return z.safeParse(DeclarationCodeWords, params['code']).data;
}

/** A paired screen or staff stand in the hall; only strangers are counted by where they come from. */
function callerOf({ principal, request }: Asked): Caller {
  const isStranger = principal.role === 'public';
  return {
    ...actorOf(principal),
    address: isStranger ? addressKey(request.socket.remoteAddress) : undefined,
  };
}

function asCitizen<T>(
  call: Asked,
  use: (asking: Asking) => Promise<Result<T, Rejection>>,
): Promise<Result<T, Rejection>> | Result<T, Rejection> {
  const key = call.request.get('idempotency-key');
  if (key !== undefined && key.length > 128) return err({ code: 'bad-request' });
  const request = key === undefined ? undefined : requestHash(key);
  return fromDisk(() => use({ caller: callerOf(call), request }));
}

function withCode<T>(
  call: Pick<Asked, 'params'>,
  use: (code: DeclarationCode) => Promise<Result<T, Rejection>>,
): Promise<Result<T, Rejection>> | Result<T, Rejection> {
  const code = codeOf(call);
  return code === undefined ? err({ code: 'unknown-declaration' }) : fromDisk(() => use(code));
}
