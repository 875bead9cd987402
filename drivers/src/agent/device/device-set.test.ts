import type { Display } from '@motcua/config';
import { expect, it } from 'vitest';
import type { DeviceConfig } from './device-config.ts';
import { createDeviceKeeper } from './device-keeper.ts';
import { planDevices } from './device-set.ts';
import type { HallDevice } from './hall-device.ts';

function display(id: string, address = 1): DeviceConfig {
  const entry: Display = {
    ...{ kind: 'virtual', id, name: { vi: id, en: id }, agentId: 'agent-1', counterId: 'q1' },
    ...{ template: 'ascii', address, digits: 4 },
  };
  return { kind: 'display', entry };
}

it('AG-10 a device whose entry is the same is kept, all others are closed or started', () => {
  const old = [display('a'), display('b'), display('c')];
  const plan = planDevices(old, [display('d'), display('c'), display('b', 2)]);
  expect(plan.keep).toEqual(['display c']);
  expect(plan.close).toEqual(['display a', 'display b']);
  expect(plan.start.map(({ entry }) => entry.id)).toEqual(['d', 'b']);
  expect(planDevices(old, old)).toMatchObject({ close: [], start: [] });
});

it('AG-10 all that leave are closed before the first that comes is opened, one change after another', async () => {
  const story: string[] = [];
  const make = async ({ entry }: DeviceConfig): Promise<HallDevice> => {
    story.push(`open ${entry.id}`);
    const close = async (): Promise<void> => {
      await Promise.resolve();
      story.push(`close ${entry.id}`);
    };
    // The keeper only closes what it has made.
    return { id: entry.id, close } as unknown as HallDevice;
  };
  let renewed = 0;
  const keeper = createDeviceKeeper(make, () => (renewed += 1));
  const first = keeper.follow([display('a'), display('b')]);
  const second = keeper.follow([display('c'), display('b'), display('a', 2)]);
  await Promise.all([first, second, keeper.follow([display('c'), display('b'), display('a', 2)])]);
  expect(story).toEqual(['open a', 'open b', 'close a', 'open c', 'open a']);
  expect(keeper.devices().map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(renewed).toBe(2);
  await keeper.close();
  expect(keeper.devices()).toEqual([]);
});
