import { register } from 'tsx/esm/api';

// A thread does not inherit what reads TypeScript for the others. Built, paper-worker.js is started by itself.
register();
await import('./paper-worker.ts');
