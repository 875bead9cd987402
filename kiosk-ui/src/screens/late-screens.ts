import { late } from '../frame/late.tsx';

/** Screens that the first page does without, so that it is there sooner. */
const search = late(async () => (await import('./search-screen.tsx')).SearchScreen);
const guide = late(async () => (await import('./guide-screen.tsx')).GuideScreen);
const papers = late(async () => (await import('./papers-screen.tsx')).PapersScreen);
const reason = late(async () => (await import('./reason-screen.tsx')).ReasonScreen);
const scanning = late(async () => (await import('./scanning-screens.tsx')).ScanningScreens);
const pairing = late(async () => (await import('./pairing-screen.tsx')).PairingScreen);

export const SearchScreen = search.Part;
export const GuideScreen = guide.Part;
export const PapersScreen = papers.Part;
export const ReasonScreen = reason.Part;
export const ScanningScreens = scanning.Part;
export const PairingScreen = pairing.Part;

/** Fetched while nobody stands there: nobody waits for them, with a server or without. */
export function prepareLateScreens(): void {
  for (const { prepare } of [search, guide, papers, reason, scanning]) prepare();
}
