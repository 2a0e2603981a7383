import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { openPostOffice, type PostOffice } from './mail'
import { newDatabase } from './postgres'
import type { Organisation } from './provider'

export interface Options {
  database: 'sqlite' | 'postgres'
  /** `serve` is a new installation; `demo` has the invented practices. */
  start: 'serve' | 'demo'
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

const started = /Doorway is open at (http:\/\/\S+)/

/** Resolves with the address once Doorway has printed it; fails with what it printed if it ends before. */
function untilOpen(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = started.exec(printed())?.[1]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`doorway ended with ${code}:\n${printed()}`)))
    child.once('error', reject)
  })
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
async function run(database: Options['database'], start: Options['start'], around: Around): Promise<Doorway & { stop: () => Promise<void> }> {
  const binary = process.env.DOORWAY_BIN
  if (!binary) throw new Error('DOORWAY_BIN names the binary that the stories run against; make test-e2e sets it')
  const folder = mkdtempSync(join(tmpdir(), 'doorway-story-'))
  const address =
    database === 'postgres' ? await newDatabase(`story_${randomUUID().replaceAll('-', '')}`) : `sqlite:${join(folder, 'doorway.db')}`
  const child = spawn(binary, [start], {
    cwd: folder,
    env: { PATH: process.env.PATH, DOORWAY_ADDR: around.listen, DOORWAY_DATABASE_URL: address, ...around.settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const printed = () => output
  return {
    address: await untilOpen(child, printed),
    printed,
    setupLink() {
      const link = /http:\/\/\S+\/join#\S+/.exec(output)?.[0]
      if (!link) throw new Error(`no set-up link was printed:\n${output}`)
      return link
    },
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
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
    const running = await run(database, start, around)
    await use(running)
    if (testInfo.status !== testInfo.expectedStatus)
      await testInfo.attach('doorway', { body: running.printed(), contentType: 'text/plain' })
    await running.stop()
  },

  elsewhere: async ({ database, start }, use) => {
    const running = await run(database, start, { listen: '127.0.0.1:0', settings: {} })
    await use(running)
    await running.stop()
  },

  baseURL: async ({ doorway }, use) => use(doorway.address),
})

export { expect } from '@playwright/test'
