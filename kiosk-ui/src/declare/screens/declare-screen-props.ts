import type { DeclareContext } from '../session/declare-context.ts';
import type { SendTouch } from '../session/declare-event.ts';

/** What every screen of the declaration is drawn from. */
export type DeclareScreenProps = { readonly context: DeclareContext; readonly send: SendTouch };
