import type { Form } from '@motcua/config/forms';
import type { Result, ScanReply } from '@motcua/contract';
import { declarationRoutes, screenRoutes } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { createApi } from '@motcua/contract/client';
import { fromPromise } from 'xstate';
import type { PackInUse } from '../wording/pack.ts';
import { packedForm } from './packed-form.ts';
import { scanSeconds } from './session/declare-delays.ts';
import { declareMachine } from './session/declare-machine.ts';
import type { CodeRequest, InviteRequest, Opened, SaveRequest } from './session/declare-setup.ts';

/** Longer than the server waits for the printer. */
const sheetMs = 130_000;
const routes = { ...declarationRoutes, scan: screenRoutes.scan };

/** The machine with the hall's server behind it. Failures are values; nothing is asked twice by itself. */
export function declareMachineOf(fetchFn?: typeof fetch, pack?: PackInUse) {
  const api = fetchFn === undefined ? createApi(routes) : createApi(routes, '', fetchFn);

  async function fetchForm(formId: string): Promise<Result<Form, Failure>> {
    const answer = await api('getForm', { params: { formId } });
    // the loader of this very server has checked it against the schema of forms
    return answer.ok ? { ok: true, value: packedForm(answer.value as unknown as Form, pack) } : answer;
  }
  async function scanCard(kioskId: string | undefined, signal: AbortSignal): Promise<ScanReply> {
    if (kioskId === undefined) return { kind: 'no-scanner' };
    const body = { seconds: scanSeconds };
    const timeoutMs = (scanSeconds + 5) * 1_000;
    const answer = await api('scan', { params: { kioskId }, body, timeoutMs, signal });
    return answer.ok ? answer.value : { kind: 'no-scanner' };
  }
  async function openEarlier({ code, lastFour }: CodeRequest): Promise<Result<Opened, Failure>> {
    const opened = await api('resumeDeclaration', { params: { code }, body: { lastFour } });
    if (!opened.ok) return opened;
    const form = await fetchForm(opened.value.head.formId);
    return form.ok ? { ok: true, value: { declaration: opened.value, form: form.value } } : form;
  }
  async function save(request: SaveRequest) {
    const { form, answers, ticked, locale, requestKey, handoffId, earlier } = request;
    const given = { answers: { ...answers }, ticked: [...ticked] };
    const saved =
      earlier === undefined
        ? await api('saveDeclaration', {
            idempotencyKey: requestKey,
            body: {
              ...{ formId: form.id, validFrom: form.validFrom, locale, ...given },
              ...(handoffId === undefined ? {} : { handoffId }),
            },
          })
        : await api('finishDeclaration', {
            idempotencyKey: requestKey,
            params: { code: earlier.code },
            body: { lastFour: earlier.lastFour, ...given },
          });
    if (!saved.ok) return saved;
    const { head, sheetKey } = saved.value;
    return { ok: true, value: { head, sheetKey } } as const;
  }
  function invite({ kioskId, formId, procedureCode, locale }: InviteRequest) {
    const body = { formId, locale, ...(procedureCode === undefined ? {} : { procedureCode }) };
    return api('beginHandoff', { params: { kioskId }, body });
  }

  return declareMachine.provide({
    actors: {
      fetchForm: fromPromise(({ input }) => fetchForm(input.formId)),
      scanCard: fromPromise(({ input, signal }) =>
        scanCard(input.canScan ? input.kioskId : undefined, signal),
      ),
      invitePhone: fromPromise(({ input }) => invite(input)),
      askHandoff: fromPromise(({ input }) => api('getHandoff', { params: { handoffId: input.id } })),
      openEarlier: fromPromise(({ input }) => openEarlier(input)),
      save: fromPromise(({ input }) => save(input)),
      printSheet: fromPromise(({ input: { kioskId, sheetKey } }) =>
        api('printSheet', { params: { kioskId }, body: { sheetKey }, timeoutMs: sheetMs }),
      ),
    },
  });
}
