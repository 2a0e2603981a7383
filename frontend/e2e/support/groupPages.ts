import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const features = join(process.cwd(), 'src/features')
const below = /\/\*\* Below \/groups\/:groupId\. \*\/\nexport const \w+: RouteObject\[\] = \[([\s\S]*?)\n?\]\n/

/** The paths of all pages of a group, as the app's own routes have them: a page that is new is among them by itself. */
export function groupPaths(): string[] {
  return readdirSync(features).flatMap((feature) => {
    if (!readdirSync(join(features, feature)).includes('routes.tsx')) return []
    const routes = below.exec(readFileSync(join(features, feature, 'routes.tsx'), 'utf8'))?.[1] ?? ''
    return [...routes.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  })
}

/** Where the first thing of each kind is found; the page of any other is one that says that there is no such thing. */
const lists: Record<string, string> = {
  consultationId: 'consultations',
  contributionId: 'contributions',
  draftId: 'drafts',
  hatId: 'people',
  meetingId: 'meetings',
  proposalId: 'proposals',
}

/** The addresses of those pages in the group at an address, with things that are there where the reader can list them. */
export async function groupAddresses(page: Page, group: string): Promise<string[]> {
  const ids = new Map<string, string>()
  for (const [param, list] of Object.entries(lists)) {
    const answer = await page.request.get(`/api/v1${group}/${list}`)
    const found = answer.ok() ? ((await answer.json()) as Record<string, string>[]) : []
    ids.set(param, (Array.isArray(found) && (found[0]?.id ?? found[0]?.hatId)) || randomUUID())
  }
  return groupPaths().map((path) => `${group}/${path.replace(/:(\w+)/g, (_, param: string) => ids.get(param) ?? randomUUID())}`)
}

/** Goes to another page of the app as a link would, and waits until it has its heading. */
export async function walkTo(page: Page, address: string) {
  await page.evaluate((to) => {
    document.querySelector('h1')?.setAttribute('data-before', '')
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await page.locator('h1:not([data-before])').waitFor()
}
