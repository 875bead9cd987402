/** Fetched when somebody wants to hear the page. */
export { SpokenGuide } from './spoken-guide.tsx';
