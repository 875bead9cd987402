import type { DeviceAnswer, DeviceAsk, KeyName, Result } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import type { TeachingNews } from './teaching.ts';

export type Refusal = Extract<DeviceAnswer, { kind: 'refused' }>['why'];
export type TeachingProblem = { kind: 'failure'; failure: Failure } | { kind: 'refused'; why: Refusal };

type Ask = (ask: DeviceAsk) => Promise<Result<DeviceAnswer, Failure>>;
type Ears = { onNews: (news: TeachingNews) => void; onProblem: (problem?: TeachingProblem) => void };

export type Teacher = {
  begin: () => Promise<void>;
  /** Looks whether a key was pressed; asked again and again while the lesson lasts. */
  look: () => Promise<void>;
  name: (raw: string, key: KeyName) => Promise<void>;
  save: () => Promise<void>;
  /** Ends the lesson without a trace. */
  forget: () => Promise<void>;
};

/**
 * Speaks with the keypad's computer about one lesson, one question after another: a look that is still under way when
 * the lesson ends would begin it anew.
 */
export function createTeacher(ask: Ask, { onNews, onProblem }: Ears): Teacher {
  let isOn = false;
  let isLookProblem = false;
  let line: Promise<void> = Promise.resolve();
  function inTurn(turn: () => Promise<void>): Promise<void> {
    line = line.then(turn);
    return line;
  }
  /** The answer, or nothing after saying why. A look that goes well takes back only a look's own complaint. */
  async function answerTo(body: DeviceAsk, isLook = false): Promise<DeviceAnswer | undefined> {
    const reply = await ask(body);
    const problem = problemIn(reply);
    if (problem !== undefined || !isLook || isLookProblem) onProblem(problem);
    isLookProblem = isLook && problem !== undefined;
    return problem === undefined && reply.ok ? reply.value : undefined;
  }
  async function tell(type: 'begun' | 'heard' | 'named', body: DeviceAsk): Promise<void> {
    const answer = await answerTo(body, type === 'heard');
    if (answer?.kind !== 'learning') return;
    isOn = answer.learning.isLearning;
    onNews({ type, learning: answer.learning });
  }
  return {
    begin: () => inTurn(() => tell('begun', { do: 'learn' })),
    look: () => inTurn(async () => (isOn ? tell('heard', { do: 'learn' }) : undefined)),
    name: (raw, key) => inTurn(() => tell('named', { do: 'name-key', raw, key })),
    save: () =>
      inTurn(async () => {
        const answer = await answerTo({ do: 'learn-save' });
        if (answer === undefined) return;
        isOn = false;
        const file = answer.kind === 'learning' ? answer.learning.file : undefined;
        onNews({ type: 'ended', end: { kind: 'saved', ...(file === undefined ? {} : { file }) } });
      }),
    forget: () =>
      inTurn(async () => {
        if (!isOn) return;
        isOn = false;
        await answerTo({ do: 'learn-forget' });
        onNews({ type: 'ended', end: { kind: 'forgotten' } });
      }),
  };
}

function problemIn(reply: Result<DeviceAnswer, Failure>): TeachingProblem | undefined {
  if (!reply.ok) return { kind: 'failure', failure: reply.error };
  return reply.value.kind === 'refused' ? { kind: 'refused', why: reply.value.why } : undefined;
}
