import { checkCables } from './check-cables.ts';
import type { ConfigProblem } from './config-problem.ts';
import { type Loaded, names, problemAt, repeated, unknownName } from './named-entries.ts';
import type { Devices } from './schema/devices-file.ts';
import type { KeypadProfile } from './schema/keypad-file.ts';

/** Every list of devices.yaml: an id stands for one device of any kind. */
const lists = ['printers', 'sheetPrinters', 'kiosks', 'keypads', 'displays', 'scanners', 'voices'] as const;

function checkIds(devices: Loaded<Devices>): ConfigProblem[] {
  const ids = lists.flatMap((list) =>
    names<{ id: string }>(devices, list, devices.value[list], 'id', ({ id }) => id),
  );
  return repeated('device id', ids);
}

function checkKiosks(devices: Loaded<Devices>): ConfigProblem[] {
  const { printers, kiosks } = devices.value;
  const printerIds = printers.map(({ id }) => id);
  const standIns = kiosks.flatMap(({ standInPrinterIds = [] }, i) =>
    standInPrinterIds.map((name, j) => ({
      source: devices.source,
      path: ['kiosks', i, 'standInPrinterIds', j],
      name,
    })),
  );
  /** Two PCs may use the same port; one cannot. */
  const ports = kiosks.flatMap(({ agentId, localPort }, i) =>
    localPort === undefined
      ? []
      : [{ source: devices.source, path: ['kiosks', i, 'localPort'], name: `${localPort} of ${agentId}` }],
  );
  return [
    ...names(devices, 'kiosks', kiosks, 'printerId', (kiosk) => kiosk.printerId).flatMap((one) =>
      unknownName('printer', one, printerIds),
    ),
    ...standIns.flatMap((one) => unknownName('printer', one, printerIds)),
    ...repeated('localPort', ports),
  ];
}

function checkPlaces(
  devices: Loaded<Devices>,
  counters: Loaded<{ counters: readonly { id: string }[] }>,
): ConfigProblem[] {
  const { keypads, displays, scanners, sheetPrinters, kiosks } = devices.value;
  const counterIds = counters.value.counters.map(({ id }) => id);
  const kioskIds = kiosks.map(({ id }) => id);
  return [
    ...names(devices, 'keypads', keypads, 'counterId', (keypad) => keypad.counterId).flatMap((one) =>
      unknownName('counter', one, counterIds),
    ),
    ...names(devices, 'displays', displays, 'counterId', (display) => display.counterId).flatMap((one) =>
      unknownName('counter', one, counterIds),
    ),
    ...names(devices, 'scanners', scanners, 'kioskId', (scanner) => scanner.kioskId).flatMap((one) =>
      unknownName('kiosk', one, kioskIds),
    ),
    ...names(devices, 'sheetPrinters', sheetPrinters, 'kioskId', ({ kioskId }) => kioskId).flatMap((one) =>
      unknownName('kiosk', one, kioskIds),
    ),
  ];
}

function checkProfiles(
  devices: Loaded<Devices>,
  profiles: readonly Loaded<KeypadProfile>[],
): ConfigProblem[] {
  const { keypads } = devices.value;
  const profileIds = profiles.map(({ value }) => value.id);
  const unknown = names(devices, 'keypads', keypads, 'profile', (keypad) => keypad.profile).flatMap((one) =>
    unknownName('keypad profile', one, profileIds),
  );
  const unfit = keypads.flatMap(({ kind, profile: id }, i) => {
    const profile = profiles.find(({ value }) => value.id === id)?.value;
    if (!profile || kind === 'virtual' || (profile.over === 'hid') === (kind === 'hid')) return [];
    const message = `The profile "${id}" is for keypads over ${profile.over}, and this one is "${kind}"`;
    const fitting = profiles.filter(({ value }) => (value.over === 'hid') === (kind === 'hid'));
    const remedy = `Use one of: ${fitting.map(({ value }) => value.id).join(', ')}`;
    return [problemAt(devices.source, ['keypads', i, 'profile'], message, remedy)];
  });
  return [...unknown, ...unfit];
}

function checkVoices(devices: Loaded<Devices>): ConfigProblem[] {
  return devices.value.voices.flatMap(({ id, engine, modelPath }, i) =>
    engine === 'piper' && modelPath === undefined
      ? [
          problemAt(
            devices.source,
            ['voices', i, 'engine'],
            `The voice "${id}" has no model`,
            'Add a line "modelPath: …" with the Piper voice you have brought',
          ),
        ]
      : [],
  );
}

/** What devices.yaml alone cannot know: counters, profiles, and who shares a cable with whom. */
export function checkDevices(
  devices: Loaded<Devices>,
  counters: Loaded<{ counters: readonly { id: string }[] }>,
  profiles: readonly Loaded<KeypadProfile>[],
): ConfigProblem[] {
  return [
    ...checkIds(devices),
    ...checkKiosks(devices),
    ...checkPlaces(devices, counters),
    ...checkProfiles(devices, profiles),
    ...checkCables(devices),
    ...checkVoices(devices),
  ];
}
