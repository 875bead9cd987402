import { CounterApp } from './counter/counter-app.tsx';
import { startPage } from './shell/start-page.tsx';

startPage(<CounterApp />);
