import { describe, expect, it } from 'vitest';
import { fetchSpeech } from './speech.ts';

const problem = {
  ...{ type: 'urn:motcua:problem:speech-unavailable', title: 'none', status: 503 },
  code: 'speech-unavailable',
};

describe('test voice', () => {
  it('DP-18 gets the bytes of a sentence', async () => {
    let asked: unknown;
    const reply = await fetchSpeech('Mời số A012', 'vi', async (_url, init) => {
      asked = await new Response(init?.body ?? null).json();
      return new Response(new Uint8Array([82, 73, 70, 70]));
    });
    expect(asked).toEqual({ text: 'Mời số A012', locale: 'vi' });
    expect(reply.ok && [...new Uint8Array(reply.value)]).toEqual([82, 73, 70, 70]);
  });

  it('DP-18 says why there is none', async () => {
    const refused = await fetchSpeech('a', 'vi', async () => Response.json(problem, { status: 503 }));
    expect(refused).toEqual({ ok: false, error: { code: 'speech-unavailable' } });
    const strange = await fetchSpeech('a', 'vi', async () => new Response('<html>', { status: 502 }));
    expect(strange).toEqual({ ok: false, error: { code: 'not-understood' } });
    const away = await fetchSpeech('a', 'vi', () => Promise.reject(new TypeError('no server')));
    expect(away).toEqual({ ok: false, error: { code: 'unreachable' } });
  });
});
