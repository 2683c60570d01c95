import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { freePort } from '../scripts/lib/ports.ts';

// Chosen once: workers read this file again and inherit the environment. A running system is used when its address is given.
process.env.SAHNA_E2E_URL ||= `http://localhost:${await freePort()}`;
// What moves the clock of the system under test; a running system has to be started with the same one.
process.env.CLOCK_FILE ||= join(tmpdir(), `sahna-e2e-clock-${process.pid}`);

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: [
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-networking',
      // Chromium's sandbox does not start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  },
};

export default defineConfig({
  testDir: '..',
  globalSetup: './playwright/global-setup.ts',
  outputDir: '../test-results',
  // The specs share one server and two cores with an encoder.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { ...chromium, baseURL: process.env.SAHNA_E2E_URL, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'desktop',
      testDir: '../desktop/e2e',
      testMatch: '**/*.e2e.ts',
      use: { viewport: { width: 1280, height: 800 }, locale: 'ru-RU' },
    },
    { name: 'player', testDir: '../shared/player/e2e', testMatch: '**/*.e2e.ts' },
    { name: 'tv', testDir: '../tv/e2e', testMatch: '**/*.e2e.ts', use: { viewport: { width: 1920, height: 1080 }, locale: 'ru-RU' } },
  ],
});
