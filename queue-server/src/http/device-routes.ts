import type { Rejection, Result, ScanReply } from '@motcua/contract';
import { DeviceId, err, ok } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Call, Handlers } from './api-router.ts';
import { answered } from './api-router.ts';
import { hungUp } from './hung-up.ts';
import { apiHeaders } from './problem.ts';
import type { HttpOptions } from './http-options.ts';

type DeviceHandlers = Pick<
  Handlers,
  'listDevices' | 'paperPicture' | 'virtualAction' | 'askDevice' | 'scan' | 'say' | 'openApi'
>;

export function deviceRoutes({ devices, screens }: HttpOptions): DeviceHandlers {
  const { registry, channel } = devices;
  return {
    listDevices: () => ok(registry.list(screens())),
    paperPicture({ params, response }) {
      const [deviceId = '', paperId] = [params['deviceId'], Number(params['paperId'])];
      const pdf = registry.outputs.sheetPdf(deviceId, paperId);
      if (pdf !== undefined) {
        response.set(apiHeaders).type('pdf').set('Cache-Control', 'no-store').send(Buffer.from(pdf));
        return ok(answered);
      }
      const png = registry.outputs.paperPng(deviceId, paperId);
      if (png === undefined) return err({ code: 'not-found' });
      response
        .set(apiHeaders)
        .type('png')
        .set('Cache-Control', 'private, max-age=3600')
        .send(Buffer.from(png));
      return ok(answered);
    },
    virtualAction({ params, body }) {
      const id = z.safeParse(DeviceId, params['deviceId']);
      if (!id.success || !channel.act(id.data, body.action)) return err({ code: 'not-found' });
      return ok(undefined);
    },
    async askDevice({ params, body }) {
      const id = z.safeParse(DeviceId, params['deviceId']);
      if (!id.success || !registry.devices().has(id.data)) return err({ code: 'not-found' });
      const answer = await channel.ask(id.data, body);
      return answer === undefined ? err({ code: 'device-away' }) : ok(answer);
    },
    scan: (call) => scan(devices, call),
    say: (call) => say(devices, call),
    async openApi({ response }) {
      const { openApiDocument } = await import('@motcua/contract/openapi');
      response.set(apiHeaders).type('json').send(JSON.stringify(openApiDocument()));
      return ok(answered);
    },
  };
}

/** Holds the line until a code is read, the time is over, or the screen hangs up. */
async function scan(
  { registry, channel, scanId }: HttpOptions['devices'],
  { params, body, response }: Call<'scan'>,
): Promise<Result<ScanReply, Rejection>> {
  const kioskId = z.safeParse(DeviceId, params['kioskId']);
  const scanner = registry.agents
    .present('scanner')
    .find((one) => kioskId.success && one.kioskId === kioskId.data);
  if (!kioskId.success || scanner === undefined) return ok({ kind: 'no-scanner' });
  const order = { ...body, kioskId: kioskId.data, scanId: scanId() };
  const reply = await channel.scan(scanner.id, order, hungUp(response));
  return reply === undefined ? err({ code: 'device-away' }) : ok(reply);
}

/** The first voice that can say it. */
async function say(
  { registry, channel }: HttpOptions['devices'],
  { body, response }: Call<'say'>,
): Promise<Result<unknown, Rejection>> {
  for (const { id } of registry.agents.present('voice')) {
    const said = await channel.say(id, body);
    if (said?.ok !== true) continue;
    response.set(apiHeaders).type('wav').send(Buffer.from(said.wav));
    return ok(answered);
  }
  return err({ code: 'speech-unavailable' });
}
