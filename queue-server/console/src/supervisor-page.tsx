import { startPage } from './shell/start-page.tsx';
import { SupervisorApp } from './supervisor/supervisor-app.tsx';

startPage(<SupervisorApp isAdminPage={location.pathname.startsWith('/admin')} />);
