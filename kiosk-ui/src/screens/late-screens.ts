import { lazy } from 'react';

/** Screens that the first page does without, so that it is there sooner. */
export const SearchScreen = lazy(() =>
  import('./search-screen.tsx').then(({ SearchScreen: loaded }) => ({ default: loaded })),
);
export const GuideScreen = lazy(() =>
  import('./guide-screen.tsx').then(({ GuideScreen: loaded }) => ({ default: loaded })),
);
export const PapersScreen = lazy(() =>
  import('./papers-screen.tsx').then(({ PapersScreen: loaded }) => ({ default: loaded })),
);
export const ReasonScreen = lazy(() =>
  import('./reason-screen.tsx').then(({ ReasonScreen: loaded }) => ({ default: loaded })),
);
export const ScanningScreens = lazy(() =>
  import('./scanning-screens.tsx').then(({ ScanningScreens: loaded }) => ({ default: loaded })),
);
export const PairingScreen = lazy(() =>
  import('./pairing-screen.tsx').then(({ PairingScreen: loaded }) => ({ default: loaded })),
);

/** Fetched while nobody stands there: nobody waits for them, with a server or without. */
export function prepareLateScreens(): void {
  // what does not come now comes when it is needed
  for (const fetching of [
    import('./search-screen.tsx'),
    import('./guide-screen.tsx'),
    import('./scanning-screens.tsx'),
    import('./papers-screen.tsx'),
    import('./reason-screen.tsx'),
  ])
    fetching.catch(() => undefined);
}
