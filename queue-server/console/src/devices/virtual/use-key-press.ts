import type { KeyName } from '@motcua/contract';
import { useRef, useState } from 'react';
import type { Report } from '../card/device-action.ts';
import { reportOf } from '../card/device-action.ts';
import type { Ask } from '../use-ask.ts';
import { isAnswered, keyReplyIn, newestMoment } from './key-reply.ts';

const lookEachMs = 250;
/** An agent waits two seconds for the hall's answer to a key. */
const looks = 10;

export type Pressed = { key: KeyName; report: Report; reply?: string };

/** Presses keys of a virtual keypad and finds the hall's reply in its log. */
export function useKeyPress(ask: Ask, onReply: (() => Promise<void>) | undefined) {
  const [pressed, setPressed] = useState<Pressed>();
  const newest = useRef(0);
  async function log() {
    const answer = await ask({ do: 'log' });
    return answer.ok && answer.value.kind === 'log' ? answer.value.entries : [];
  }
  async function listen(turn: number, since: string): Promise<string | undefined> {
    for (let look = 0; look < looks && newest.current === turn; look += 1) {
      await new Promise((done) => setTimeout(done, lookEachMs));
      const reply = keyReplyIn(await log(), since);
      if (reply !== undefined) return reply;
    }
    return undefined;
  }
  async function press(key: KeyName): Promise<void> {
    newest.current += 1;
    const turn = newest.current;
    const since = isAnswered(key) ? newestMoment(await log()) : '';
    const report = reportOf(await ask({ do: 'press', key }));
    setPressed({ key, report });
    if (report.kind === 'done' && isAnswered(key)) {
      const reply = await listen(turn, since);
      if (reply !== undefined && newest.current === turn) setPressed({ key, report, reply });
    }
    await onReply?.();
  }
  return { pressed, press };
}
