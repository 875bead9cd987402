import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../shell/i18n.ts';
import { useFailureText } from '../../shell/use-failure-text.ts';
import type { Device } from '../device-groups.ts';
import { addressOf } from '../parts.ts';
import { useAsk } from '../use-ask.ts';
import { KeypadHands } from '../virtual/keypad-hands.tsx';
import { KeyTable } from './key-table.tsx';
import { NameForm } from './name-form.tsx';
import type { Teacher, TeachingProblem } from './teacher.ts';
import type { Teaching } from './teaching.ts';
import { useTeaching } from './use-teaching.ts';

/** Teaches the keys of one keypad: press, name, next, save. */
export function TeachPart({ keypad }: { keypad: Device | undefined }) {
  const { t } = useWords();
  return (
    <section className="panel teach" aria-labelledby="teach-heading">
      <a className="text-link" href={addressOf({ name: 'overview' })}>
        <ArrowLeft aria-hidden strokeWidth={1.75} />
        {t('devices.back')}
      </a>
      {keypad?.kind === 'keypad' ? <Lesson keypad={keypad} /> : <p>{t('devices.teach.unknown')}</p>}
    </section>
  );
}

function Lesson({ keypad }: { keypad: Device }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { teaching, problem, teacher, passOver } = useTeaching(useAsk(keypad.id));
  const { step } = teaching;
  useEffect(() => heading.current?.focus(), []);
  useLeaveWarning(step !== 'resting' && teaching.isChanged);
  return (
    <>
      <h2 id="teach-heading" ref={heading} tabIndex={-1}>
        {t('devices.part.teach', { keypad: keypad.name })}
      </h2>
      <Steps step={step} />
      <div className="teach-body">
        <div className="teach-main">
          {step === 'resting' && <Rest teaching={teaching} onBegin={() => void teacher.begin()} />}
          {step === 'pressing' && <PressNow />}
          {step === 'naming' && (
            <NameForm
              key={teaching.press.at}
              press={teaching.press}
              onName={(key) => void teacher.name(teaching.press.raw, key)}
              onPassOver={passOver}
            />
          )}
          <Problem problem={problem} />
          {step !== 'resting' && <KeyTable keys={teaching.keys} />}
          {step !== 'resting' && (
            <LessonFoot canSave={teaching.isChanged} isNaming={step === 'naming'} teacher={teacher} />
          )}
        </div>
        {step !== 'resting' && keypad.link === 'virtual' && (
          <div className="teach-side">
            <p>{t('devices.teach.virtualPress')}</p>
            <KeypadHands keypad={keypad} />
          </div>
        )}
      </div>
    </>
  );
}

function Steps({ step }: { step: Teaching['step'] }) {
  const { t } = useWords();
  return (
    <ol className="steps" aria-label={t('devices.teach.steps')}>
      <li aria-current={step === 'pressing' ? 'step' : undefined}>{t('devices.teach.step.press')}</li>
      <li aria-current={step === 'naming' ? 'step' : undefined}>{t('devices.teach.step.name')}</li>
      <li>{t('devices.teach.step.save')}</li>
    </ol>
  );
}

function Rest({ teaching, onBegin }: { teaching: Teaching; onBegin: () => void }) {
  const { t } = useWords();
  const end = teaching.step === 'resting' ? teaching.end : undefined;
  function sentence(): string {
    if (end === undefined) return t('devices.teach.intro');
    if (end.kind !== 'saved') return t(`devices.teach.${end.kind}`);
    return end.file === undefined
      ? t('devices.teach.saved')
      : t('devices.teach.savedFile', { file: end.file });
  }
  return (
    <>
      <p role="status">{sentence()}</p>
      <button type="button" className="button primary" onClick={onBegin}>
        {t(end === undefined ? 'devices.teach.start' : 'devices.teach.again')}
      </button>
    </>
  );
}

type FootProps = { canSave: boolean; isNaming: boolean; teacher: Teacher };

function LessonFoot({ canSave, isNaming, teacher }: FootProps) {
  const { t } = useWords();
  return (
    <div className="teach-foot">
      <button type="button" className="button" onClick={() => void teacher.forget()}>
        {t('devices.teach.forget')}
      </button>
      <button
        type="button"
        className={isNaming ? 'button' : 'button primary'}
        disabled={!canSave}
        onClick={() => void teacher.save()}
      >
        {t('devices.teach.save')}
      </button>
    </div>
  );
}

function PressNow() {
  const { t } = useWords();
  return (
    <div className="press-now" role="status">
      <p>
        <strong>{t('devices.teach.press')}</strong>
      </p>
      <p className="hint">{t('devices.teach.pressHint')}</p>
    </div>
  );
}

function Problem({ problem }: { problem: TeachingProblem | undefined }) {
  const { t } = useWords();
  const failureText = useFailureText();
  if (problem === undefined) return null;
  return (
    <p role="alert" className="problem">
      {problem.kind === 'refused' ? t(`devices.refused.${problem.why}`) : failureText(problem.failure)}
    </p>
  );
}

/** The browser asks before keys that were taught and not saved are lost. */
function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    function warn(event: BeforeUnloadEvent): void {
      event.preventDefault();
    }
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
