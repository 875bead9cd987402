import type { DeviceList } from '@motcua/contract';
import type { Gate } from '../auth/gate.ts';
import type { Declarations } from '../declarations/create-declarations.ts';
import type { DeviceChannel } from '../hall/device-channel.ts';
import type { DeviceRegistry } from '../hall/device-registry.ts';
import type { IdSource } from '../hall/id-source.ts';
import type { LiveHall } from '../hall/live-hall.ts';
import type { PrintDesk } from '../hall/print-desk.ts';
import type { LanguageShelf } from '../site/language-shelf.ts';
import type { ReadinessCheck } from '../readiness/readiness-check.ts';

/** Everything the routes stand on. */
export type HttpOptions = {
  hall: LiveHall;
  gate: Gate;
  ids: IdSource;
  prints: PrintDesk;
  declarations: Declarations;
  devices: { registry: DeviceRegistry; channel: DeviceChannel; scanId: () => string };
  readiness: ReadinessCheck;
  languages: LanguageShelf;
  screens: () => DeviceList['screens'];
  /** Where phones reach this server, without a slash at the end: on the ticket's QR. */
  publicUrl: string;
  isDemo: boolean;
  /** The demo hall takes tickets around the clock. */
  alwaysOpen: boolean;
  isSecure: boolean;
  /** Built pages of one browser package, by its name. */
  pagesFolder: (app: 'kiosk' | 'board' | 'console') => string;
};
