import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './doorway'

const widths = [1280, 320]

/**
 * At a wide and at the narrowest screen: nothing that axe can find, and nothing to scroll sideways. Looks once the page
 * has its heading: what stands there while it loads is gone before anybody could read it.
 */
export async function expectAccessible(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${width} px, ${id}: ${nodes[0]?.html}`)).toEqual([])
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond, `${width} px: the page scrolls sideways`).toBeLessThanOrEqual(0)
  }
  if (before) await page.setViewportSize(before)
}
