import { useEffect, useReducer, useState } from 'react';
import type { Ask } from '../use-ask.ts';
import type { Teacher, TeachingProblem } from './teacher.ts';
import { createTeacher } from './teacher.ts';
import type { Teaching, TeachingNews } from './teaching.ts';
import { resting, teach } from './teaching.ts';

const lookEachMs = 500;

/** A lesson for one keypad, looked at twice a second. Leaving the page gives the keypad back to its work. */
export function useTeaching(ask: Ask) {
  const [teaching, tell] = useReducer<Teaching, [TeachingNews]>(teach, resting);
  const [problem, setProblem] = useState<TeachingProblem>();
  const [teacher] = useState<Teacher>(() =>
    createTeacher(ask, { onNews: tell, onProblem: (next) => setProblem(next) }),
  );
  const isOn = teaching.step !== 'resting';
  useEffect(() => {
    if (!isOn) return undefined;
    let isLooking = false;
    async function look(): Promise<void> {
      if (isLooking) return;
      isLooking = true;
      await teacher.look();
      isLooking = false;
    }
    const timer = setInterval(() => void look(), lookEachMs);
    return () => clearInterval(timer);
  }, [isOn, teacher]);
  useEffect(() => () => void teacher.forget(), [teacher]);
  return { teaching, problem, teacher, passOver: () => tell({ type: 'passed-over' }) };
}
