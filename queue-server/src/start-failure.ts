import type { Settings } from './settings.ts';

/** Why the server could not start: what, where, and what to do, in one sentence. */
export function startFailure(error: unknown, settings: Settings): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const { host, port, dataFolder } = settings;
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use. Stop the other program, or start with another port: MOTCUA_PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES' && message.includes('listen')) {
    return `This account may not open port ${port}. Use a port above 1023: MOTCUA_PORT=8080 npm start`;
  }
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no address ${host}. Set MOTCUA_HOST to one of its own, for example 127.0.0.1.`;
  const isFolder = [
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOTDIR',
    'EEXIST',
    'ENOENT',
    'SQLITE_CANTOPEN',
    'SQLITE_READONLY',
  ].includes(code);
  if (isFolder) {
    return `The data folder ${dataFolder} can't be written (${code}). Give this account the right to write there, or set MOTCUA_DATA_DIR to another folder.`;
  }
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return `The journal ${dataFolder}/motcua.sqlite is damaged (${code}). Move the file aside and put the last backup in its place.`;
  }
  if (code === 'SQLITE_BUSY')
    return `Another server uses ${dataFolder}/motcua.sqlite. Stop it first, or set MOTCUA_DATA_DIR to another folder.`;
  return `The server could not start: ${message}`;
}
