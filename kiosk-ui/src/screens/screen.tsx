import { unreachable } from '@motcua/contract';
import type { ReactNode } from 'react';
import { Suspense } from 'react';
import type { ScreenProps } from '../frame/screen-props.ts';
import type { ScreenName } from '../session/screen-name.ts';
import { AskPaperScreen } from './ask-paper-screen.tsx';
import { AttractScreen } from './attract-screen.tsx';
import { AwayScreen } from './away-screen.tsx';
import { ClosedScreen } from './closed-screen.tsx';
import { ConfirmScreen } from './confirm-screen.tsx';
import { DoneScreen } from './done-screen.tsx';
import { FieldScreen } from './field-screen.tsx';
import { IssuingScreen } from './issuing-screen.tsx';
import { LanguageScreen } from './language-screen.tsx';
import { OnScreenScreen } from './on-screen-screen.tsx';
import { PrintingScreen } from './printing-screen.tsx';
import { ProcedureScreen } from './procedure-screen.tsx';
import { RefusedScreen } from './refused-screen.tsx';
import {
  GuideScreen,
  PairingScreen,
  PapersScreen,
  ReasonScreen,
  ScanningScreens,
  SearchScreen,
} from './late-screens.ts';
import { StartingScreen } from './starting-screen.tsx';
import { StillThereScreen } from './still-there-screen.tsx';
import { TurnScreen } from './turn-screen.tsx';

type Props = Omit<ScreenProps, 'hall'> & { name: ScreenName };

/** One screen a state. Until the hall is known there is nothing to choose. */
export function Screen({ name, ...rest }: Props): ReactNode {
  const { context, send } = rest;
  if (name === 'pairing') {
    return (
      <Suspense>
        <PairingScreen failure={context.pairFailure} send={send} />
      </Suspense>
    );
  }
  if (name === 'away') return <AwayScreen />;
  if (name === 'starting' || name === 'declare' || context.hall === undefined) return <StartingScreen />;
  return (
    <Suspense>
      <HallScreen name={name} hall={context.hall} {...rest} />
    </Suspense>
  );
}

type HallScreenName = Exclude<ScreenName, 'pairing' | 'away' | 'starting' | 'declare'>;

function HallScreen({ name, ...props }: ScreenProps & { name: HallScreenName }): ReactNode {
  switch (name) {
    case 'closed':
      return <ClosedScreen {...props} />;
    case 'attract':
      return <AttractScreen {...props} />;
    case 'language':
      return <LanguageScreen {...props} />;
    case 'field':
      return <FieldScreen {...props} />;
    case 'search':
      return <SearchScreen {...props} />;
    case 'procedure':
      return <ProcedureScreen {...props} />;
    case 'papers':
      return <PapersScreen {...props} />;
    case 'turn':
      return <TurnScreen {...props} />;
    case 'reason':
      return <ReasonScreen {...props} />;
    case 'confirm':
      return <ConfirmScreen {...props} />;
    case 'guide':
      return <GuideScreen {...props} />;
    case 'still-there':
      return <StillThereScreen {...props} />;
    case 'issuing':
      return <IssuingScreen {...props} />;
    case 'refused':
      return <RefusedScreen {...props} />;
    case 'printing':
      return <PrintingScreen {...props} />;
    case 'ask-paper':
      return <AskPaperScreen {...props} />;
    case 'on-screen':
      return <OnScreenScreen {...props} />;
    case 'done':
      return <DoneScreen {...props} />;
    case 'scan-ticket':
    case 'finding-ticket':
    case 'ticket-found':
    case 'scan-refused':
      return <ScanningScreens name={name} {...props} />;
    default:
      return unreachable(name);
  }
}
