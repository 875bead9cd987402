import { DevicesApp } from './devices/devices-app.tsx';
import { startPage } from './shell/start-page.tsx';

startPage(<DevicesApp />);
