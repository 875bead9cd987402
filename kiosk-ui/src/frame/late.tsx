import type { ComponentType, ReactNode } from 'react';
import { lazy, useState } from 'react';

/** A part of the page that comes after the first picture, and the way to fetch it before it is needed. */
export type Late<Props> = { Part: (props: Props) => ReactNode; prepare: () => void };

/**
 * Fetched beforehand, the part stands in the same frame as any other: React's own `lazy` shows nothing for 300 ms even
 * when the file is long there.
 */
export function late<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): Late<Props> {
  let there: ComponentType<Props> | undefined;
  const fetchOnce = async (): Promise<{ default: ComponentType<Props> }> => {
    there = await fetchPart();
    return { default: there };
  };
  const Awaited = lazy(fetchOnce);

  function Part(props: Props): ReactNode {
    // once shown it stays the same component, or what was done in it would be lost
    const [Shown] = useState(() => there ?? Awaited);
    return <Shown {...props} />;
  }
  return {
    Part,
    // what does not come now comes when it is needed
    prepare: () => void fetchOnce().catch(() => undefined),
  };
}
