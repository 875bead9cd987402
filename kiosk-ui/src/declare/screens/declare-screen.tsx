import { unreachable } from '@motcua/contract';
import type { ReactNode } from 'react';
import type { DeclareScreenName } from '../session/screen-name.ts';
import { AskCodeScreen } from './ask-code-screen.tsx';
import { BeginScreen } from './begin-screen.tsx';
import { CardRefusedScreen } from './card-refused-screen.tsx';
import { CardScreen } from './card-screen.tsx';
import { CheckScreen } from './check-screen.tsx';
import { ChecklistScreen } from './checklist-screen.tsx';
import { ConfirmScreen } from './confirm-screen.tsx';
import type { DeclareScreenProps } from './declare-screen-props.ts';
import { OfferScreen } from './offer-screen.tsx';
import { OnPhoneScreen } from './on-phone-screen.tsx';
import { PrintingSheetScreen } from './printing-sheet-screen.tsx';
import { QuestionScreen } from './question-screen.tsx';
import { SavedScreen } from './saved-screen.tsx';
import { ScanScreen } from './scan-screen.tsx';
import { NoFormScreen, NoInvitationScreen, NotOpenedScreen, NotSavedScreen } from './trouble-screens.tsx';
import { WaitScreen } from './wait-screen.tsx';
import { WhoseCardScreen } from './whose-card-screen.tsx';
import { WipedScreen } from './wiped-screen.tsx';

/** One screen a state. */
export function DeclareScreen({
  name,
  ...props
}: DeclareScreenProps & { name: DeclareScreenName }): ReactNode {
  switch (name) {
    case 'offer':
      return <OfferScreen {...props} />;
    case 'begin':
      return <BeginScreen {...props} />;
    case 'fetching':
    case 'inviting':
    case 'opening':
    case 'saving':
      return <WaitScreen for={name} />;
    case 'no-form':
      return <NoFormScreen {...props} />;
    case 'whose-card':
      return <WhoseCardScreen {...props} />;
    case 'scan':
      return <ScanScreen {...props} />;
    case 'card':
      return <CardScreen {...props} />;
    case 'card-refused':
      return <CardRefusedScreen {...props} />;
    case 'no-invitation':
      return <NoInvitationScreen {...props} />;
    case 'on-phone':
      return <OnPhoneScreen {...props} />;
    case 'ask-code':
      return <AskCodeScreen {...props} />;
    case 'not-opened':
      return <NotOpenedScreen {...props} />;
    case 'question':
      return <QuestionScreen {...props} />;
    case 'check':
      return <CheckScreen {...props} />;
    case 'checklist':
      return <ChecklistScreen {...props} />;
    case 'confirm':
      return <ConfirmScreen {...props} />;
    case 'not-saved':
      return <NotSavedScreen {...props} />;
    case 'saved':
      return <SavedScreen {...props} />;
    case 'printing-sheet':
      return <PrintingSheetScreen {...props} />;
    case 'wiped':
      return <WipedScreen {...props} />;
    default:
      return unreachable(name);
  }
}
