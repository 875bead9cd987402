import type { Hall, HallCounter } from '@motcua/contract';
import { useWords } from '../shell/i18n.ts';
import { ActionButton } from './action-button.tsx';
import type { Desk, DeskAction, HoldRules } from './desk.ts';
import { holdOn, isAllowed, leadingAction } from './desk.ts';
import { MoreMenu } from './more-menu.tsx';

const main = ['call-next', 'recall', 'start', 'complete'] as const;
const second = ['no-show', 'park', 'transfer', 'add-service'] as const;
const more = ['reprint', 'requeue-keep', 'requeue-end'] as const;

type Props = {
  hall: Hall;
  counter: HallCounter;
  desk: Desk;
  now: number;
  isLocked: boolean;
  holdRules: HoldRules;
  onAct: (action: DeskAction) => void;
  onLeave: () => void;
};

/** The buttons, always in the same place; exactly one is filled: the step that comes next. */
export function ActionPanel({ desk, now, isLocked, holdRules, onAct, onLeave }: Props) {
  const { t } = useWords();
  function button(action: DeskAction, isLarge = false) {
    return (
      <ActionButton
        key={action}
        action={action}
        label={action === 'open' && desk.state === 'paused' ? t('action.reopen') : t(`action.${action}`)}
        isLarge={isLarge}
        isLeading={leadingAction[desk.state] === action}
        isEnabled={!isLocked && isAllowed(desk.state, action)}
        hold={holdOn(action, desk, now, holdRules)}
        onAct={onAct}
      />
    );
  }
  const isOut = desk.state === 'closed' || desk.state === 'paused';
  return (
    <aside className="actions" aria-label={t('action.heading')}>
      <div className="action-group">{main.map((action) => button(action, true))}</div>
      <div className="action-group">
        {second.map((action) => button(action))}
        <MoreMenu label={t('action.more')} isEnabled={!isLocked && isAllowed(desk.state, 'reprint')}>
          {more.map((action) => button(action))}
        </MoreMenu>
      </div>
      <div className="action-group last">
        {isOut ? button('open') : button('pause')}
        {desk.state === 'closed' ? (
          <button type="button" className="button" onClick={onLeave}>
            {t('action.leave')}
          </button>
        ) : (
          button('close')
        )}
      </div>
    </aside>
  );
}
