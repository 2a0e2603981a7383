import { startPostgres } from './postgres'

/** Starts one PostgreSQL for the run, when any story uses it; gives Playwright the way to stop it. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if ((process.env.DOORWAY_E2E_POSTGRES ?? 'none') === 'none') return undefined
  const server = await startPostgres()
  // Workers are processes of their own and read it from here.
  process.env.DOORWAY_E2E_POSTGRES_FOLDER = server.folder
  return server.stop
}
