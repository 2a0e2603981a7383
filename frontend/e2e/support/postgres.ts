import { execFile, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

// The server lives as long as its standard input is open: when this process ends,
// however it ends, the pipe closes, the server stops and its folder goes.
const serve = `"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c synchronous_commit=off \
  -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c max_connections=200 >"$2/log" 2>&1 </dev/null &
server=$!
cat >/dev/null
kill -QUIT $server
wait $server
rm -rf "$2"`

function programs(): string {
  const root = '/usr/lib/postgresql'
  const version = existsSync(root) ? readdirSync(root).sort((a, b) => Number(a) - Number(b)).at(-1) : undefined
  if (!version) throw new Error('PostgreSQL is not installed')
  return `${root}/${version}/bin`
}

/** PostgreSQL refuses to run as root; then it runs as the user postgres. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

export interface Server {
  /** The folder of its socket; it listens on no network address. */
  folder: string
  stop: () => Promise<void>
}

export async function startPostgres(): Promise<Server> {
  const bin = programs()
  const user = account()
  // A socket's path may have about 100 bytes, so the folder's path must be short.
  const folder = mkdtempSync(join(tmpdir(), 'dwe2e'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  await run(`${bin}/initdb`, ['-D', `${folder}/data`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], {
    ...user,
    cwd: folder,
  })
  const server = spawn('/bin/sh', ['-c', serve, 'sh', bin, folder], {
    ...user,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  await waitUntilReady(bin, folder)
  return {
    folder,
    async stop() {
      server.stdin.end()
      if (server.exitCode === null) await once(server, 'exit')
    },
  }
}

async function waitUntilReady(bin: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      await run(`${bin}/pg_isready`, ['-h', folder, '-U', 'postgres'])
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('PostgreSQL did not start')
}

/** A new database on the server that the run started, empty or a copy of another; its address as Doorway takes it. */
export async function newDatabase(name: string, copyOf?: string): Promise<string> {
  const folder = process.env.DOORWAY_E2E_POSTGRES_FOLDER
  if (!folder) throw new Error('no PostgreSQL was started for this run')
  await run(`${programs()}/createdb`, ['-h', folder, '-U', 'postgres', ...(copyOf ? ['-T', copyOf, '--strategy', 'file_copy'] : []), name])
  return `postgres://postgres@/${name}?host=${folder}`
}
