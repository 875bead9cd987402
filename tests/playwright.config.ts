import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  testMatch: '*.spec.ts',
  outputDir: '../.cache/browser',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Two cores: one hall and one browser at a time.
  workers: 1,
  retries: 0,
  use: {
    viewport: { width: 1080, height: 1920 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        ...[
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
        ],
        ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
});
