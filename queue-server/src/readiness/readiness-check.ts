import type {
  DeviceAnswer,
  DeviceAsk,
  DeviceHealth,
  DeviceId,
  DeviceList,
  Readiness,
} from '@motcua/contract';
import { openingView } from '../hall/hall-view.ts';
import type { LiveHall } from '../hall/live-hall.ts';
import { instant } from '../hall/ticket-view.ts';
import { readinessLines } from './readiness-lines.ts';

type Options = {
  hall: LiveHall;
  /** Devices as they are known, and the screens that are on. */
  list: () => DeviceList;
  ask: (deviceId: DeviceId, ask: DeviceAsk) => Promise<DeviceAnswer | undefined>;
  isSiteInUse: () => boolean;
  /** The demo hall never opens, so nothing happens before. */
  alwaysOpen: boolean;
};

/** The check before opening (kiểm tra sẵn sàng trước giờ mở cửa). */
export type ReadinessCheck = {
  /** Asks every device. One check at a time: whoever asks meanwhile gets the same. */
  check: (by: string) => Promise<Readiness>;
  last: () => Readiness | undefined;
  /** A quarter of an hour before opening the hall checks itself; called every second. */
  tick: () => void;
};

export const beforeOpeningMs = 15 * 60_000;

export function createReadinessCheck(options: Options): ReadinessCheck {
  const { hall } = options;
  let running: Promise<Readiness> | undefined;
  let last: Readiness | undefined;
  let checkedFor: string | undefined;

  async function run(by: string): Promise<Readiness> {
    const [healths, isJournalWritable] = await Promise.all([askAll(options), hall.journal.isWritable()]);
    const { agents, screens } = options.list();
    const { devices } = hall.site;
    const facts = {
      devices,
      healths,
      agents,
      screens,
      isJournalWritable,
      isSiteInUse: options.isSiteInUse(),
    };
    const at = instant(hall.clock.now());
    return { hallName: hall.site.hall.name.vi, at, by, lines: readinessLines(facts) };
  }
  function check(by: string): Promise<Readiness> {
    running ??= run(by)
      .then((readiness) => (last = readiness))
      .finally(() => (running = undefined));
    return running;
  }
  return {
    check,
    last: () => last,
    tick() {
      if (options.alwaysOpen) return;
      const now = hall.clock.now();
      const { opensAt } = openingView(hall, now, false);
      if (opensAt === undefined || opensAt === checkedFor) return;
      if (Date.parse(opensAt) - now > beforeOpeningMs) return;
      checkedFor = opensAt;
      void check('clock');
    },
  };
}

/** Quietly, all at once: whoever does not answer is taken as not there. */
async function askAll({ list, ask }: Options): Promise<Map<DeviceId, DeviceHealth>> {
  const answers = await Promise.all(
    list().devices.map(async ({ id }) => [id, await ask(id, { do: 'check' })] as const),
  );
  return new Map(
    answers.flatMap(([id, answer]) => (answer?.kind === 'health' ? [[id, answer.health] as const] : [])),
  );
}
