import type { DeviceAnswer, DeviceAsk, KeyLearning, Result } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import { describe, expect, it } from 'vitest';
import type { TeachingProblem } from './teacher.ts';
import { createTeacher } from './teacher.ts';
import type { TeachingNews } from './teaching.ts';

type Reply = Result<DeviceAnswer, Failure>;
const learning: KeyLearning = { keys: [], isLearning: true };
const going: Reply = ok({ kind: 'learning', learning });
const written: Reply = ok({
  kind: 'learning',
  learning: { keys: [], isLearning: false, file: 'keypads/phim-1.yaml' },
});

/** A keypad's computer that answers when the test says so. */
function lesson() {
  const asked: DeviceAsk['do'][] = [];
  const waiting: ((reply: Reply) => void)[] = [];
  const news: TeachingNews[] = [];
  const problems: (TeachingProblem | undefined)[] = [];
  const teacher = createTeacher(
    (ask) => {
      asked.push(ask.do);
      return new Promise((answer) => waiting.push(answer));
    },
    { onNews: (next) => news.push(next), onProblem: (next) => problems.push(next) },
  );
  async function answer(reply: Reply): Promise<void> {
    await Promise.resolve();
    waiting.shift()?.(reply);
  }
  async function begin(): Promise<void> {
    const begun = teacher.begin();
    await answer(going);
    await begun;
  }
  return { teacher, asked, news, problems, answer, begin };
}

describe('the teacher', () => {
  it('DP-11 asks one thing at a time, and never looks after the end', async () => {
    const { teacher, asked, news, answer, begin } = lesson();
    await begin();
    const look = teacher.look();
    const save = teacher.save();
    const late = teacher.look();
    await Promise.resolve();
    expect(asked).toEqual(['learn', 'learn']);
    await answer(going);
    await look;
    await answer(written);
    await Promise.all([save, late]);
    expect(asked).toEqual(['learn', 'learn', 'learn-save']);
    expect(news.at(-1)).toEqual({ type: 'ended', end: { kind: 'saved', file: 'keypads/phim-1.yaml' } });
  });

  it('DP-11 gives nothing back that was never taken', async () => {
    const { teacher, asked } = lesson();
    await teacher.forget();
    await teacher.look();
    expect(asked).toEqual([]);
  });

  it('DP-12 goes on when it could not be saved, and says why until the next try', async () => {
    const { teacher, asked, news, problems, answer, begin } = lesson();
    await begin();
    const save = teacher.save();
    await answer(ok({ kind: 'refused', why: 'not-writable' }));
    await save;
    const look = teacher.look();
    await answer(going);
    await look;
    expect(asked).toEqual(['learn', 'learn-save', 'learn']);
    expect(news.some(({ type }) => type === 'ended')).toBe(false);
    expect(problems.at(-1)).toEqual({ kind: 'refused', why: 'not-writable' });
  });

  it('DP-12 takes a lost connection back when it is there again', async () => {
    const { teacher, problems, answer, begin } = lesson();
    await begin();
    for (const reply of [err<Failure>({ code: 'device-away' }), going]) {
      const look = teacher.look();
      await answer(reply);
      await look;
    }
    expect(problems.slice(-2)).toEqual([{ kind: 'failure', failure: { code: 'device-away' } }, undefined]);
  });
});
