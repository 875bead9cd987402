import { DeviceId, err, ok } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Handlers } from './api-router.ts';
import { answered } from './api-router.ts';
import { apiHeaders } from './problem.ts';
import type { HttpOptions } from './http-options.ts';

type DeviceHandlers = Pick<Handlers, 'listDevices' | 'paperPicture' | 'virtualAction' | 'openApi'>;

export function deviceRoutes({ devices, act, screens }: HttpOptions): DeviceHandlers {
  return {
    listDevices: () => ok(devices.list(screens())),
    paperPicture({ params, response }) {
      const png = devices.paperPng(params['deviceId'] ?? '', Number(params['paperId']));
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
      if (!id.success || !act(id.data, body.action)) return err({ code: 'not-found' });
      return ok(undefined);
    },
    async openApi({ response }) {
      const { openApiDocument } = await import('@motcua/contract/openapi');
      response.set(apiHeaders).type('json').send(JSON.stringify(openApiDocument()));
      return ok(answered);
    },
  };
}
