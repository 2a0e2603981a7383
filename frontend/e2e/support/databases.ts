import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newDatabase } from './postgres'
import { startProgram } from './program'

export type Database = 'sqlite' | 'postgres'

const template = 'demonstration'
const anyPort = '127.0.0.1:0'

function sqliteAddress(folder: string): string {
  return `sqlite:${join(folder, 'doorway.db')}`
}

/**
 * Has the binary make the demonstration group once on each kind of database, for the stories to begin on copies of it.
 * Workers, which are processes of their own, find the one on SQLite by the environment; the other is on the server.
 */
export async function makeDemonstrations(databases: Database[]): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'doorway-demonstration-'))
  const addresses = databases.map((each) => (each === 'sqlite' ? sqliteAddress(folder) : newDatabase(template)))
  await Promise.all(
    addresses.map(async (address) => {
      const program = await startProgram('demo', folder, { DOORWAY_ADDR: anyPort, DOORWAY_DATABASE_URL: await address })
      await program.stop()
    }),
  )
  process.env.DOORWAY_E2E_DEMONSTRATION = folder
  return () => rmSync(folder, { recursive: true })
}

/** The address of a database of a story's own: empty, or with a copy of the demonstration group. */
export async function ownDatabase(database: Database, folder: string, copy: boolean): Promise<string> {
  if (database === 'postgres') return newDatabase(`story_${randomUUID().replaceAll('-', '')}`, copy ? template : undefined)
  const made = process.env.DOORWAY_E2E_DEMONSTRATION
  if (copy && made) {
    // A process that was still writing as it was told to stop leaves its last pages in the log beside the file.
    for (const file of ['doorway.db', 'doorway.db-wal']) {
      if (existsSync(join(made, file))) copyFileSync(join(made, file), join(folder, file))
    }
  }
  return sqliteAddress(folder)
}
