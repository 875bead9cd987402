import { type Counter, CountersFile } from './schema/counters-file.ts';
import { type Devices, DevicesFile } from './schema/devices-file.ts';
import { type Hall, HallFile } from './schema/hall-file.ts';
import type { KeypadProfile } from './schema/keypad-file.ts';
import { type Opening, OpeningFile } from './schema/opening-file.ts';
import { type Procedure, ProceduresFile } from './schema/procedures-file.ts';
import { type Service, ServicesFile } from './schema/services-file.ts';
import { type Target, TargetsFile } from './schema/targets-file.ts';

/** Everything one hall is set up with: parsed, cross-checked, never changed while the programs run. */
export interface Site {
  readonly hall: Hall;
  readonly services: readonly Service[];
  readonly counters: readonly Counter[];
  readonly opening: Opening;
  readonly procedures: readonly Procedure[];
  readonly targets: readonly Target[];
  readonly devices: Devices;
  /** The product's keypads and the hall's own. */
  readonly keypadProfiles: readonly KeypadProfile[];
}

/** The files of a site folder; procedures are many, so they are a folder of files of one form. */
export const siteFiles = {
  hall: { file: 'site.yaml', schema: HallFile },
  services: { file: 'services.yaml', schema: ServicesFile },
  counters: { file: 'counters.yaml', schema: CountersFile },
  opening: { file: 'opening.yaml', schema: OpeningFile },
  targets: { file: 'targets.yaml', schema: TargetsFile },
  devices: { file: 'devices.yaml', schema: DevicesFile },
} as const;

export const proceduresFolder = { folder: 'procedures', schema: ProceduresFile } as const;
