import { defineConfig } from '@playwright/test'

/** The address with its one-time token that `muster serve` prints. */
const SERVED_AT = process.env.MUSTER_URL ?? 'http://127.0.0.1:4870'

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: SERVED_AT,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
    trace: 'retain-on-failure',
  },
})
