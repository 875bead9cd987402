import { useId } from 'react';
import { useWords } from '../shell/i18n.ts';
import type { DeskAction, Hold } from './desk.ts';
import { isShortcutAction, keyCap } from './shortcut.ts';

type Props = {
  action: DeskAction;
  label: string;
  isLarge: boolean;
  isLeading: boolean;
  isEnabled: boolean;
  hold: Hold | undefined;
  onAct: (action: DeskAction) => void;
};

/** One action with its key. The key and the countdown stay out of the button's name. */
export function ActionButton({ action, label, isLarge, isLeading, isEnabled, hold, onAct }: Props) {
  const { t } = useWords();
  const holdId = useId();
  const look = `button action${isLarge ? ' large' : ''}${isLeading ? ' primary' : ''}`;
  const cap = isShortcutAction(action) ? keyCap(action) : undefined;
  const isHeld = isEnabled && hold !== undefined;
  return (
    <button
      type="button"
      className={look}
      aria-keyshortcuts={cap}
      aria-describedby={isHeld ? holdId : undefined}
      disabled={!isEnabled || isHeld}
      onClick={() => onAct(action)}
    >
      <span>{label}</span>
      {isHeld ? (
        <span id={holdId} aria-hidden className="hold">
          {hold.kind === 'seconds'
            ? t('action.waitSeconds', { seconds: hold.seconds })
            : t('action.callsLeft', { count: hold.calls })}
        </span>
      ) : (
        cap !== undefined && (
          <kbd aria-hidden>{cap === 'Space' || cap === 'Enter' ? t(`action.key.${cap}`) : cap}</kbd>
        )
      )}
    </button>
  );
}
