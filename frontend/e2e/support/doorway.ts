import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { newDatabase } from './postgres'

export interface Options {
  database: 'sqlite' | 'postgres'
  /** `serve` is a new installation; `demo` has the invented practices. */
  start: 'serve' | 'demo'
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

export const test = base.extend<Options & { doorway: Doorway }>({
  database: ['sqlite', { option: true }],
  start: ['demo', { option: true }],

  doorway: async ({ database, start }, use, testInfo) => {
    const binary = process.env.DOORWAY_BIN
    if (!binary) throw new Error('DOORWAY_BIN names the binary that the stories run against; make test-e2e sets it')
    const folder = mkdtempSync(join(tmpdir(), 'doorway-story-'))
    const address =
      database === 'postgres' ? await newDatabase(`story_${randomUUID().replaceAll('-', '')}`) : `sqlite:${join(folder, 'doorway.db')}`
    const child = spawn(binary, [start], {
      cwd: folder,
      env: { PATH: process.env.PATH, DOORWAY_ADDR: '127.0.0.1:0', DOORWAY_DATABASE_URL: address },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr.on('data', (text: Buffer) => (output += text.toString()))
    const printed = () => output
    const open = await untilOpen(child, printed)
    await use({
      address: open,
      printed,
      setupLink() {
        const link = /http:\/\/\S+\/join#\S+/.exec(output)?.[0]
        if (!link) throw new Error(`no set-up link was printed:\n${output}`)
        return link
      },
    })
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('doorway', { body: output, contentType: 'text/plain' })
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
    rmSync(folder, { recursive: true })
  },

  baseURL: async ({ doorway }, use) => use(doorway.address),
})

export { expect } from '@playwright/test'
