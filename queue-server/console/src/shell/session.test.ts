import type { SessionInfo } from '@motcua/contract';
import { routes } from '@motcua/contract';
import { createApi } from '@motcua/contract/client';
import { describe, expect, it } from 'vitest';
import { createSession } from './session.ts';

type Answer = { status: number; body?: object } | 'no server';

/** A session whose server gives these answers, one after another. */
function sessionWith(...answers: Answer[]) {
  const api = createApi(routes, 'http://hall', async () => {
    const answer = answers.shift();
    if (answer === undefined || answer === 'no server') throw new TypeError('no server');
    const body = answer.body === undefined ? null : JSON.stringify(answer.body);
    return new Response(body, { status: answer.status });
  });
  return createSession(api);
}

function signedIn(role: SessionInfo['role']): Answer {
  return { status: 200, body: { username: 'quay2', role, counterId: 'q2' } };
}

function refused(status: number, code: string): Answer {
  return { status, body: { type: `urn:motcua:problem:${code}`, title: code, status, code } };
}

describe('session', () => {
  it('CO-27 finds the clerk and the counter again', async () => {
    const session = sessionWith(signedIn('clerk'));
    await session.look();
    expect(session.state.get()).toMatchObject({ kind: 'signed-in', info: { counterId: 'q2' } });
  });

  it('CO-27 takes a paired kiosk for nobody', async () => {
    const session = sessionWith(signedIn('device'));
    await session.look();
    expect(session.state.get()).toEqual({ kind: 'signed-out' });
  });

  it('CO-27 says why a sign-in failed', async () => {
    const session = sessionWith(refused(401, 'wrong-password'));
    await session.signIn('quay2', 'x');
    expect(session.state.get()).toEqual({ kind: 'signed-out', failure: { code: 'wrong-password' } });
  });

  it('CO-28 asks to sign in again when the session is lost', async () => {
    const session = sessionWith(
      signedIn('clerk'),
      refused(401, 'unauthenticated'),
      refused(401, 'unauthenticated'),
    );
    await session.look();
    await session.api('listHalls');
    expect(session.state.get().kind).toBe('signed-out');
  });

  it('CO-28 keeps the page when the server is away', async () => {
    const session = sessionWith(signedIn('clerk'), 'no server');
    await session.look();
    await session.api('listHalls');
    expect(session.state.get().kind).toBe('signed-in');
    const cold = sessionWith('no server');
    await cold.look();
    expect(cold.state.get().kind).toBe('unreachable');
  });
});
