/** The operators' words: one function an event, one JSON line each. Never a name, a number of a person or a ticket's content. */
type Level = 'info' | 'warn' | 'error';

function write(level: Level, event: string, facts: Record<string, string | number> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...facts });
  process.stderr.write(`${line}\n`);
}

export const log = {
  started: (url: string, hall: string, ms: number) => write('info', 'started', { url, hall, ms }),
  stopped: () => write('info', 'stopped'),
  journalTrouble: (message: string) => write('error', 'journal-trouble', { message }),
  devicesRefused: (message: string) => write('warn', 'devices-refused', { message }),
  formsRefused: (message: string) => write('error', 'forms-refused', { message }),
  packsRefused: (message: string) => write('error', 'packs-refused', { message }),
  packsRead: (languages: string) => write('info', 'packs-read', { languages }),
  declarationsTrouble: (message: string) => write('error', 'declarations-trouble', { message }),
  declarationsErased: (count: number) => write('info', 'declarations-erased', { count }),
  requestFailed: (path: string, error: unknown) =>
    write('error', 'request-failed', {
      path: path.replace(/[^\w/-]/g, ''),
      error: String(error instanceof Error ? error.stack : error).slice(0, 600),
    }),
  taskFailed: (task: string, error: unknown) =>
    write('error', 'task-failed', { task, error: String(error).slice(0, 300) }),
};
