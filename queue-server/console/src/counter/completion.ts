import type { HallService, ServiceOutcome } from '@motcua/contract';

/** The outcome offered first, so that Enter Enter completes: results are handed over where results are handed over. */
export function usualOutcome(service: Pick<HallService, 'pictogram'> | undefined): ServiceOutcome {
  return service?.pictogram === 'tra-ket-qua' ? 'result-returned' : 'received';
}

/** How many dossiers an outcome usually means: advice is given without one. */
export function usualDossiers(outcome: ServiceOutcome): number {
  return outcome === 'guided' ? 0 : 1;
}

export const maxDossiers = 200;

export function clampDossiers(value: number): number {
  if (!Number.isFinite(value)) return 0;
  return Math.min(maxDossiers, Math.max(0, Math.trunc(value)));
}
