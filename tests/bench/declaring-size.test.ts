import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { declaringSizes } from './declaring-size.ts';
import { pageChangeLines } from './declaring-changes.ts';

const dist = mkdtempSync(join(tmpdir(), 'dist-'));
afterAll(() => rmSync(dist, { recursive: true }));

it('BE-1 the size of declarations is what they add to the first page: imports once, nothing that comes later', () => {
  const write = (name: string, code: string): number => {
    writeFileSync(join(dist, 'assets', name), code);
    return code.length;
  };
  mkdirSync(join(dist, 'assets'));
  writeFileSync(
    join(dist, 'index.html'),
    '<script type="module" src="/app/kiosk/assets/index-a.js"></script>',
  );
  const first =
    write('index-a.js', 'import"./shared-b.js";const later=()=>import("./declare-chunk-c.js")') +
    write('shared-b.js', 'export const b=1');
  const declare =
    write('declare-chunk-c.js', 'import{b}from"./shared-b.js";import{d}from"./deep-d.js"') +
    write('deep-d.js', 'import"./declare-chunk-c.js";const phone=()=>import("./phone-e.js")');
  write('phone-e.js', 'export const e=1');
  const sizes = declaringSizes(dist);
  expect([sizes.first.raw, sizes.declare.raw]).toEqual([first, declare]);
  expect([...sizes.declare.files].sort()).toEqual(['declare-chunk-c.js', 'deep-d.js']);
  expect(sizes.declare.gzip).toBeGreaterThan(0);
});

it('BE-2 page changes are told by p50, p95, p99 and the longest, and a slow one misses its target', () => {
  const quick = Array.from({ length: 100 }, (_, at) => at / 2);
  const values = (ms: readonly number[]): [string, number, boolean | undefined][] =>
    pageChangeLines(ms).map(({ id, value, isMet }) => [id, value, isMet]);
  expect(values(quick)).toEqual([
    ['page-changes', 100, undefined],
    ['page-p50', 25, undefined],
    ['page-p95', 48, true],
    ['page-p99', 50, true],
    ['page-max', 50, true],
  ]);
  expect(values([...quick, 101]).at(-1)).toEqual(['page-max', 101, false]);
});
