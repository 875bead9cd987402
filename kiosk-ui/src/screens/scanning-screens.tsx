import { unreachable } from '@motcua/contract';
import type { ReactNode } from 'react';
import type { ScreenProps } from '../frame/screen-props.ts';
import { FindingTicketScreen } from './finding-ticket-screen.tsx';
import { ScanRefusedScreen } from './scan-refused-screen.tsx';
import { ScanTicketScreen } from './scan-ticket-screen.tsx';
import { TicketFoundScreen } from './ticket-found-screen.tsx';

type Name = 'scan-ticket' | 'finding-ticket' | 'ticket-found' | 'scan-refused';

/** What is seen around a ticket in front of the scanner. */
export function ScanningScreens({ name, ...props }: ScreenProps & { name: Name }): ReactNode {
  switch (name) {
    case 'scan-ticket':
      return <ScanTicketScreen {...props} />;
    case 'finding-ticket':
      return <FindingTicketScreen {...props} />;
    case 'ticket-found':
      return <TicketFoundScreen {...props} />;
    case 'scan-refused':
      return <ScanRefusedScreen {...props} />;
    default:
      return unreachable(name);
  }
}
