import { expect, test } from 'vitest';
import { hall } from '../../session/kiosk-rig.fixture.ts';
import type { Reply } from '../declare-server.fixture.ts';
import { fakeServer, refusal } from '../declare-server.fixture.ts';
import { loadInvitation } from './load-invitation.ts';

const at = '2026-11-23T02:00:00.000Z';
const id = 'A'.repeat(22);
const handoff = {
  ...{ id, url: `http://127.0.0.1/d/${id}`, kioskId: 'kiosk-1', formId: 'xin-thu', locale: 'en', until: at },
};
const head = {
  ...{ code: 'K7M42QXP', formId: 'xin-thu', validFrom: '2026-01-01', status: 'complete' },
  ...{ savedAt: at, until: at },
};
const handoffLine = `GET /handoffs/${id}`;
const whole: Readonly<Record<string, Reply>> = {
  [handoffLine]: [200, handoff],
  'GET /halls': [200, { halls: [{ id: hall.id, name: hall.name }] }],
  [`GET /halls/${hall.id}`]: [200, hall],
};

function load(replies: Readonly<Record<string, Reply>>) {
  return loadInvitation(id, fakeServer({ ...whole, ...replies }).fetchFn);
}

test('DN-11 an invitation that holds brings its form, its language and its hall', async () => {
  expect(await load({})).toMatchObject({
    ...{ kind: 'here', handoff: { formId: 'xin-thu', locale: 'en' }, hall: { id: hall.id } },
  });
});

test('DN-11 one whose time is over, or that was answered, is gone', async () => {
  expect(await load({ [handoffLine]: refusal(404, 'not-found') })).toEqual({ kind: 'gone' });
  expect(await load({ [handoffLine]: [200, { ...handoff, declaration: head }] })).toEqual({ kind: 'gone' });
});

test.each([handoffLine, 'GET /halls', `GET /halls/${hall.id}`])(
  'DN-11 a telephone that cannot reach %s may try again',
  async (line) => {
    expect(await load({ [line]: 'down' })).toEqual({ kind: 'away' });
  },
);

test.each([handoffLine, 'GET /halls', `GET /halls/${hall.id}`])(
  'DN-11 a server that is in trouble at %s is no invitation that is gone',
  async (line) => {
    expect(await load({ [line]: refusal(503, 'journal-unavailable') })).toEqual({ kind: 'away' });
    expect(await load({ [line]: [502, '<html>'] })).toEqual({ kind: 'away' });
  },
);
