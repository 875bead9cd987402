import { expect, test } from 'vitest';
import { callStaff } from './call-staff.ts';

const where = { hallId: 'nha-thu', kioskId: 'kiosk-1' };

/** A server that gives one answer, and remembers what it was asked. */
function server(status: number, body: object) {
  const asked: string[] = [];
  const fetchFn: typeof fetch = async (address, { method, body: words } = {}) => {
    // our client asks with an address in words and a JSON body
    asked.push([method, address, words].map(String).join(' '));
    return new Response(JSON.stringify(body), { status });
  };
  return { asked, fetchFn };
}

test('HP-44 a call goes to the hall with the name of the kiosk and nothing else, and its answer is believed', async () => {
  for (const state of ['called', 'coming']) {
    const { asked, fetchFn } = server(200, { kioskId: 'kiosk-1', state });
    expect(await callStaff(where, fetchFn)).toBe(state);
    expect(asked).toEqual(['POST /api/v1/halls/nha-thu/kiosks/kiosk-1/help {}']);
  }
});

test('HP-44 a refusal, an answer in other words and no answer at all are a call that failed', async () => {
  const problem = { type: 'x', title: 'x', status: 503, code: 'journal-unavailable' };
  expect(await callStaff(where, server(503, problem).fetchFn)).toBe('failed');
  expect(await callStaff(where, server(200, { state: 'soon' }).fetchFn)).toBe('failed');
  expect(await callStaff(where, () => Promise.reject(new TypeError('no line')))).toBe('failed');
});
