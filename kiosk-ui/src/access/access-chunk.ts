/** Fetched in one piece while the page is quiet. */
export { AccessPanel } from './access-panel.tsx';
export { listenToKeypad } from './keypad.ts';
