import { makeDemonstrations } from './databases'
import { startPostgres } from './postgres'

/** Starts one PostgreSQL for the run, when any story uses it, and makes what the stories begin on; gives Playwright the way to clear up. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if ((process.env.DOORWAY_E2E_POSTGRES ?? 'none') === 'none') {
    const clear = await makeDemonstrations(['sqlite'])
    return async () => clear()
  }
  const server = await startPostgres()
  // Workers are processes of their own and read it from here.
  process.env.DOORWAY_E2E_POSTGRES_FOLDER = server.folder
  const clear = await makeDemonstrations(['sqlite', 'postgres'])
  return async () => {
    clear()
    await server.stop()
  }
}
