import { describe, expect, it } from 'vitest';
import { clampDossiers, usualDossiers, usualOutcome } from './completion.ts';
import { hallCounter, serviceId } from './ticket.fixture.ts';
import { countersFor, isRealTransfer } from './transfer-target.ts';

describe('dialogs', () => {
  it('CO-19 offers what is usual', () => {
    expect(usualOutcome({ pictogram: 'khai-sinh' })).toBe('received');
    expect(usualOutcome(undefined)).toBe('received');
    expect(usualOutcome({ pictogram: 'tra-ket-qua' })).toBe('result-returned');
    expect(usualDossiers('received')).toBe(1);
    expect(usualDossiers('guided')).toBe(0);
  });

  it('CO-20 keeps the number of dossiers whole and between 0 and 200', () => {
    expect([-1, 0, 2.7, 200, 999, Number.NaN].map(clampDossiers)).toEqual([0, 0, 2, 200, 200, 0]);
  });

  it('CO-21 transfers only to somewhere else, and only where the service is taken', () => {
    const here = serviceId('ho-tich');
    const other = serviceId('cu-tru');
    const counters = [hallCounter('q1', ['ho-tich']), hallCounter('q4', ['cu-tru'])];
    expect(countersFor(counters, other).map(({ id }) => id)).toEqual(['q4']);
    expect(isRealTransfer(here, { serviceId: here, counterId: undefined })).toBe(false);
    expect(isRealTransfer(here, { serviceId: other, counterId: undefined })).toBe(true);
    expect(isRealTransfer(here, { serviceId: here, counterId: counters[0]?.id })).toBe(true);
  });
});
