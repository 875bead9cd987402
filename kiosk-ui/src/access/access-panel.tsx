import './access.css';
import { BellRing, Check, Contrast, Ear, MoveDown, Shapes } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Send } from '../frame/screen-props.ts';
import type { AccessMode, KioskContext } from '../session/kiosk-context.ts';
import { accessModes, textSizes } from '../session/kiosk-context.ts';
import type { SayAccess } from '../wording/access-words.ts';
import { useAccessWords } from '../wording/access-words.ts';

type Props = {
  context: KioskContext;
  send: Send;
  /** Language, help and the way home: where the head has no room for them. */
  more: ReactNode;
};

const icons: Record<AccessMode, ReactNode> = {
  lowReach: <MoveDown aria-hidden="true" />,
  simple: <Shapes aria-hidden="true" />,
  spoken: <Ear aria-hidden="true" />,
};

/** The ways of use, over whatever screen one is on; nothing of that screen is lost. */
export function AccessPanel({ context: { session, staffCall }, send, more }: Props) {
  const t = useAccessWords(session.locale);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => send({ type: 'access-closed' });
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const isDark = session.appearance === 'dark';
  return (
    <dialog ref={dialog} className="access" aria-labelledby="access-title" onCancel={close}>
      <div className="access-head">
        <h2 id="access-title" tabIndex={-1}>
          {t('title')}
        </h2>
        <p>{t('helper')}</p>
      </div>
      <div className="access-ways">
        <Letters session={session} send={send} t={t} />
        <Switch
          t={t}
          icon={<Contrast aria-hidden="true" />}
          name={t('contrast')}
          next={t('contrastNext')}
          isOn={isDark}
          onSwitch={() => send({ type: 'appearance-chosen', appearance: isDark ? 'light' : 'dark' })}
        />
        {accessModes.map((mode) => (
          <Switch
            key={mode}
            t={t}
            icon={icons[mode]}
            name={t(mode)}
            next={t(`${mode}Next`)}
            isOn={session.modes[mode]}
            onSwitch={() => send({ type: 'mode-chosen', mode, on: !session.modes[mode] })}
          />
        ))}
        <button type="button" className="second access-staff" onClick={() => send({ type: 'staff-called' })}>
          <BellRing aria-hidden="true" />
          <span role="status">{t(`staff.${staffCall}`)}</span>
        </button>
        <p className="access-keypad">{t('keypad')}</p>
      </div>
      <div className="access-foot">
        <div className="access-more">{more}</div>
        <button type="button" className="primary" onClick={close}>
          {t('close')}
          <Check aria-hidden="true" />
        </button>
      </div>
    </dialog>
  );
}

type LettersProps = Pick<KioskContext, 'session'> & { send: Send; t: SayAccess };

function Letters({ session, send, t }: LettersProps) {
  return (
    <div role="group" aria-label={t('textSize')} className="access-letters">
      {textSizes.map((textSize) => (
        <button
          key={textSize}
          type="button"
          className={`access-letter access-letter-${textSize}`}
          aria-pressed={session.textSize === textSize}
          onClick={() => send({ type: 'text-size-chosen', textSize })}
        >
          {session.textSize === textSize && <Check aria-hidden="true" />}
          {t(`text-${textSize}`)}
        </button>
      ))}
    </div>
  );
}

type SwitchProps = {
  t: SayAccess;
  icon: ReactNode;
  name: string;
  next: string;
  isOn: boolean;
  onSwitch: () => void;
};

/** On or off in words, in colour and by a tick. */
function Switch({ t, icon, name, next, isOn, onSwitch }: SwitchProps) {
  return (
    <button type="button" className="access-switch" aria-pressed={isOn} onClick={onSwitch}>
      {icon}
      <span>
        <strong>{name}</strong>
        <small>{next}</small>
      </span>
      <span className="access-state" aria-hidden="true">
        {isOn && <Check />}
        {t(isOn ? 'on' : 'off')}
      </span>
    </button>
  );
}
