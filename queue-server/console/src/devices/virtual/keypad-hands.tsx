import type { KeyName } from '@motcua/contract';
import { useWords } from '../../shell/i18n.ts';
import { useReportSentence } from '../card/use-report-sentence.ts';
import type { Device } from '../device-groups.ts';
import { useNoteWord } from '../log/use-note-word.ts';
import { useAsk } from '../use-ask.ts';
import { digitOf, keypadKeys } from './keypad-keys.ts';
import type { Pressed } from './use-key-press.ts';
import { useKeyPress } from './use-key-press.ts';

type Props = { keypad: Device; onPressed?: () => Promise<void> };

/** A drawn keypad. Its keys send what the real one would, byte for byte. */
export function KeypadHands({ keypad, onPressed }: Props) {
  const { t } = useWords();
  const { pressed, press } = useKeyPress(useAsk(keypad.id), onPressed);
  return (
    <div className="keypad" role="group" aria-label={t('devices.virtual.keys', { keypad: keypad.name })}>
      <LastReply pressed={pressed} />
      <div className="keypad-body">
        <Keys keys={keypadKeys.digits} look="digit-keys" onPress={press} />
        <Keys keys={keypadKeys.work} look="work-keys" onPress={press} />
      </div>
      <p className="hint">{t('devices.virtual.rateKeys')}</p>
      <Keys keys={keypadKeys.rating} look="rate-keys" onPress={press} />
    </div>
  );
}

type KeysProps = { keys: readonly KeyName[]; look: string; onPress: (key: KeyName) => Promise<void> };

function Keys({ keys, look, onPress }: KeysProps) {
  const { t } = useWords();
  return (
    <div className={`keys ${look}`}>
      {keys.map((key) => (
        <button key={key} type="button" className={`key ${key}`} onClick={() => void onPress(key)}>
          {digitOf(key) ?? t(`devices.key.${key}`)}
        </button>
      ))}
    </div>
  );
}

function LastReply({ pressed }: { pressed: Pressed | undefined }) {
  const { t } = useWords();
  const sentence = useReportSentence();
  const noteWord = useNoteWord();
  function words({ key, report, reply }: Pressed): string {
    const done = t('devices.virtual.pressed', { key: t(`devices.key.${key}`) });
    if (reply === undefined) return sentence(report, done);
    return reply.includes(':') ? noteWord(reply) : t('devices.virtual.obeyed', { key: noteWord(reply) });
  }
  return (
    <p className="last-reply" role="status">
      {pressed === undefined ? t('devices.virtual.noReply') : words(pressed)}
    </p>
  );
}
