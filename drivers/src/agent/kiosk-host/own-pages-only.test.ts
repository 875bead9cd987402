import { expect, it } from 'vitest';
import { isOwnPage } from './own-pages-only.ts';

const host = '127.0.0.1:8090';
const own = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };

it.each([
  ['the page itself', { url: '/api/v1/x', headers: own }, true],
  ['a program of this PC', { url: '/api/v1/x', headers: { host } }, true],
  ['the other name of this PC', { url: '/', headers: { host: 'localhost:8090' } }, true],
  ['an address typed by hand', { url: '/', headers: { host, 'sec-fetch-site': 'none' } }, true],
  ['no host', { url: '/', headers: {} }, false],
  ['a name that leads here (DNS rebinding)', { url: '/', headers: { host: 'evil.example:8090' } }, false],
  ['another port', { url: '/', headers: { host: '127.0.0.1:8091' } }, false],
  ['another origin', { url: '/', headers: { ...own, origin: 'http://evil.example' } }, false],
  ['no origin at all', { url: '/', headers: { ...own, origin: 'null' } }, false],
  ['another site', { url: '/api/v1/x', headers: { host, 'sec-fetch-site': 'cross-site' } }, false],
  ['another port as site', { url: '/api/v1/x', headers: { host, 'sec-fetch-site': 'same-site' } }, false],
])('AG-81 %s', (_name, asking, isOwn) => {
  expect(isOwnPage({ method: 'GET', ...asking }, 8090)).toBe(isOwn);
});

it('AG-81 a link elsewhere may lead to the screen, and to nothing else', () => {
  const headers = { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' };
  for (const url of ['/', '/kiosk', '/kiosk?kiosk=kiosk-1'])
    expect(isOwnPage({ method: 'GET', url, headers }, 8090)).toBe(true);
  expect(isOwnPage({ method: 'GET', url: '/api/v1/halls', headers }, 8090)).toBe(false);
  expect(isOwnPage({ method: 'GET', url: '/kioskevil', headers }, 8090)).toBe(false);
  expect(isOwnPage({ method: 'POST', url: '/kiosk', headers }, 8090)).toBe(false);
});
