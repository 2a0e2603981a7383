import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { ownDatabase, type Database } from './databases'
import { openPostOffice, type PostOffice } from './mail'
import { startProgram, type Start } from './program'
import type { Organisation } from './provider'

export interface Options {
  database: Database
  start: Start
  /** With a mail server: `post` is what arrives there. */
  mail: boolean
  /** With an organisation's sign-in service: `organisation` is its page. */
  provider: boolean
}

/** A running Doorway of a story's own: its binary, its database, its port. */
export interface Doorway {
  address: string
  /** Everything that it has printed so far. */
  printed: () => string
  /** The address of the set-up link that a first start prints. */
  setupLink: () => string
}

/** Mail and the organisation's sign-in service lead back to an address that has to be known beforehand. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

interface Around {
  listen: string
  settings: Record<string, string>
  post?: PostOffice
  organisation?: Organisation
}

async function openAround(mail: boolean, provider: boolean): Promise<Around> {
  if (!mail && !provider) return { listen: '127.0.0.1:0', settings: {} }
  const listen = `127.0.0.1:${await freePort()}`
  const around: Around = { listen, settings: { DOORWAY_PUBLIC_URL: `http://${listen}` } }
  if (mail) {
    around.post = await openPostOffice()
    Object.assign(around.settings, { DOORWAY_SMTP_URL: around.post.address, DOORWAY_MAIL_FROM: 'doorway@doorway.example' })
  }
  if (provider) {
    const { openOrganisation } = await import('./provider') // only here: it speaks up when it is loaded
    around.organisation = await openOrganisation(`http://${listen}`)
    Object.assign(around.settings, around.organisation.settings)
  }
  return around
}

/** Starts the binary on a database of its own; `stop` ends it and removes what it left. */
async function run(database: Database, start: Start, around: Around, copy: boolean): Promise<Doorway & { stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'doorway-story-'))
  const program = await startProgram(start, folder, {
    DOORWAY_ADDR: around.listen,
    DOORWAY_DATABASE_URL: await ownDatabase(database, folder, copy),
    ...around.settings,
  })
  return {
    ...program,
    setupLink() {
      const link = /http:\/\/\S+\/join#\S+/.exec(program.printed())?.[0]
      if (!link) throw new Error(`no set-up link was printed:\n${program.printed()}`)
      return link
    },
    async stop() {
      await program.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

interface Fixtures {
  doorway: Doorway
  /** A second Doorway that has nothing in common with the first. */
  elsewhere: Doorway
  around: Around
  post: PostOffice
  organisation: Organisation
}

export const test = base.extend<Options & Fixtures>({
  database: ['sqlite', { option: true }],
  start: ['demo', { option: true }],
  mail: [false, { option: true }],
  provider: [false, { option: true }],

  around: async ({ mail, provider }, use) => {
    const around = await openAround(mail, provider)
    await use(around)
    await around.post?.close()
    await around.organisation?.close()
  },

  post: async ({ around }, use) => {
    if (!around.post) throw new Error('this story has no mail server: test.use({ mail: true })')
    await use(around.post)
  },

  organisation: async ({ around }, use) => {
    if (!around.organisation) throw new Error('this story has no sign-in service: test.use({ provider: true })')
    await use(around.organisation)
  },

  doorway: async ({ database, start, around }, use, testInfo) => {
    // With settings of its own a Doorway may make its demonstration otherwise.
    const copy = start === 'demo' && Object.keys(around.settings).length === 0
    const running = await run(database, start, around, copy)
    await use(running)
    if (testInfo.status !== testInfo.expectedStatus)
      await testInfo.attach('doorway', { body: running.printed(), contentType: 'text/plain' })
    await running.stop()
  },

  elsewhere: async ({ database, start }, use) => {
    // A copy would have the same keys.
    const running = await run(database, start, { listen: '127.0.0.1:0', settings: {} }, false)
    await use(running)
    await running.stop()
  },

  baseURL: async ({ doorway }, use) => use(doorway.address),
})

export { expect } from '@playwright/test'
