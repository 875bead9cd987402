import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Words beside a box are of no use below the edge of the page: the first of them comes into sight. */
export function useFaultInSight(place: RefObject<HTMLElement | null>, faulty: string): void {
  useEffect(() => {
    if (faulty !== '') place.current?.querySelector('.d-fault')?.scrollIntoView({ block: 'center' });
  }, [place, faulty]);
}
