import { writeFileSync } from 'node:fs';
import { themeCss } from './src/theme.ts';

writeFileSync(new URL('theme/theme.css', import.meta.url), themeCss());
console.log('theme/theme.css is up to date.');
