import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect } from './doorway'

const widths = [1280, 320]

/** The same axe without its white space: every page that is loaded has to read it. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * At a wide and at the narrowest screen: nothing that axe can find, and nothing to scroll sideways. Looks while the page
 * has its heading: what stands there while it loads is gone before anybody could read it. A page that is about to give way
 * to the next one still has its heading: when that goes while axe looks, it looks again at what comes.
 */
export async function expectAccessible(page: Page) {
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    let found: string[] | undefined
    while (!found) {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      found = await violations(page)
    }
    expect(found.map((each) => `${width} px, ${each}`)).toEqual([])
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond, `${width} px: the page scrolls sideways`).toBeLessThanOrEqual(0)
  }
  if (before) await page.setViewportSize(before)
}

/**
 * Every rule of axe on the whole page, which has no frames. axe is brought to a page once and stays until the page is
 * loaded anew; nothing else is opened beside it. Only a rule that axe leaves out by itself would need the stylesheets.
 * Nothing where the page's heading went meanwhile.
 */
async function violations(page: Page): Promise<string[] | undefined> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    const headed = () => Array.from(document.querySelectorAll('h1')).some((heading) => heading.checkVisibility())
    let steady = headed()
    const watch = new MutationObserver(() => (steady &&= headed()))
    watch.observe(document, { subtree: true, childList: true, attributes: true })
    const found = await inPage.run(document, { resultTypes: ['violations'], preload: { assets: ['media'] } })
    watch.disconnect()
    if (!steady) return undefined
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}
