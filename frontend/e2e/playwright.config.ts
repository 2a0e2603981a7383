import { defineConfig, type Project } from '@playwright/test'
import type { Options } from './support/doorway'

// none, few (the stories marked @postgres) or all; scripts/stories.sh sets it by what the machine has.
const postgres = process.env.DOORWAY_E2E_POSTGRES ?? 'none'

const projects: Project<Options>[] = [{ name: 'SQLite', use: { database: 'sqlite' } }]
if (postgres !== 'none') {
  projects.push({
    name: 'PostgreSQL',
    use: { database: 'postgres' },
    ...(postgres === 'few' ? { grep: /@postgres/ } : {}),
  })
}

export default defineConfig<Options>({
  testDir: '.',
  testMatch: '*.story.ts',
  outputDir: '../test-results',
  globalSetup: './support/globalSetup.ts',
  projects,
  // A story waits for its pages a good part of the time: with one for each of two processors, a quarter of both is idle.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 300_000,
  // On a machine with two processors, both of them busy, what a story waits for may take long.
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 60_000,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.DOORWAY_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
})
