import '../look/declare.css';
import './phone.css';
import type { Locale } from '@motcua/contract';
import { CircleCheck, FilePen, RotateCcw, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { MessageScreen } from '../../screens/message-screen.tsx';
import { Words, wordsIn } from '../../wording/words.ts';
import { noModes } from '../declare-ui.ts';
import { DeclarePlace } from '../declare-place.tsx';
import { useDeclareWords } from '../wording/declare-words.ts';
import type { Invitation } from './load-invitation.ts';
import { loadInvitation } from './load-invitation.ts';
import { PhoneDeclaration } from './phone-declaration.tsx';

type Step = 'intro' | 'filling' | 'ended';

/** The declaration in the citizen's hand; the telephone keeps nothing of it. */
export function PhonePage({ handoffId }: { handoffId: string }) {
  const [invitation, setInvitation] = useState<Invitation>();
  const locale: Locale = invitation?.kind === 'here' ? invitation.handoff.locale : 'vi';
  const [step, setStep] = useState<Step>('intro');
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let isHere = true;
    void loadInvitation(handoffId).then((found) => isHere && setInvitation(found));
    return () => {
      isHere = false;
    };
  }, [handoffId, tries]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset['place'] = 'phone';
  }, [locale]);

  return (
    <Words value={wordsIn(locale)}>
      <DeclarePlace locale={locale} textSize="normal" modes={noModes} hasScreenKeys={false}>
        <div className="kiosk phone">
          {invitation !== undefined && (
            <Steps
              invitation={invitation}
              step={step}
              onStep={setStep}
              onRetry={() => setTries((count) => count + 1)}
            />
          )}
        </div>
      </DeclarePlace>
    </Words>
  );
}

type StepsProps = {
  invitation: Invitation;
  step: Step;
  onStep: (step: Step) => void;
  onRetry: () => void;
};

function Steps({ invitation, step, onStep, onRetry }: StepsProps) {
  const t = useDeclareWords();
  if (invitation.kind !== 'here') {
    const { kind } = invitation;
    const retry = { text: t('noForm.retry'), onPress: onRetry, icon: <RotateCcw aria-hidden="true" /> };
    return (
      <MessageScreen
        icon={<TriangleAlert aria-hidden="true" />}
        title={t(`phone.${kind}`)}
        lines={[t(`phone.${kind}Next`)]}
        {...(kind === 'away' && { action: retry })}
      />
    );
  }
  if (step === 'ended') {
    return (
      <MessageScreen
        icon={<CircleCheck aria-hidden="true" />}
        title={t('saved.title')}
        lines={[t('phone.ended')]}
      />
    );
  }
  if (step === 'filling')
    return (
      <PhoneDeclaration invitation={invitation} onEnd={(isSaved) => onStep(isSaved ? 'ended' : 'intro')} />
    );
  return (
    <MessageScreen
      icon={<FilePen aria-hidden="true" />}
      title={t('offer.declare')}
      lines={[t('phone.intro')]}
      action={{ text: t('phone.begin'), onPress: () => onStep('filling') }}
    />
  );
}
