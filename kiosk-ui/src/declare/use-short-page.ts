import { useDeclareUi } from './declare-ui.ts';

/** A lying screen, or the lowest third of a standing one: there is room for a few things only. */
export function useShortPage(): boolean {
  const { hasScreenKeys, modes } = useDeclareUi();
  return hasScreenKeys && (modes.lowReach || matchMedia('(orientation: landscape)').matches);
}
