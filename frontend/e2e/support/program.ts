import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** `serve` is a new installation; `demo` has the invented practices. */
export type Start = 'serve' | 'demo'

export interface Program {
  address: string
  /** Everything that it has printed so far. */
  printed: () => string
  stop: () => Promise<void>
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

/** Starts the binary in a folder, with these settings, and waits until it is open. */
export async function startProgram(start: Start, folder: string, settings: Record<string, string>): Promise<Program> {
  const binary = process.env.DOORWAY_BIN
  if (!binary) throw new Error('DOORWAY_BIN names the binary that the stories run against; make test-e2e sets it')
  const child = spawn(binary, [start], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const printed = () => output
  return {
    address: await untilOpen(child, printed),
    printed,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
