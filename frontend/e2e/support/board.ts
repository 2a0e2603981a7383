import type { Browser, Page } from '@playwright/test'
import { expect } from './doorway'
import { newBrowser, people, signIn } from './people'
import { toStart } from './practice'

/** Cam's practice, which shares everything with the group in the demonstration. */
const shares = people.cam.practice

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Somebody of the group on a page of a browser of their own, on the group's first page. */
export async function inGroup(browser: Browser, person: Parameters<typeof signIn>[1], size?: { width: number; height: number }): Promise<Page> {
  const page = await newBrowser(browser)
  if (size) await page.setViewportSize(size)
  await signIn(page, person)
  await expect(heading(page)).toHaveText('Your group')
  return page
}

/** From the group's first page to the practices that share. */
export async function openBoard(page: Page) {
  await page.getByRole('link', { name: 'Practices that share' }).click()
  await expect(heading(page)).toHaveText('Practices that share')
}

/** From the group's first page to what Cam's practice shares. */
export async function openPractice(page: Page) {
  await openBoard(page)
  await page.getByRole('link', { name: shares }).click()
  await expect(heading(page)).toHaveText(shares)
}

/** From any page of a practice to what it shares. */
export async function toSharing(lead: Page) {
  await toStart(lead)
  await lead.getByRole('link', { name: 'What you share' }).click()
  await expect(heading(lead)).toHaveText('What you share')
}

/** On that page: the lead stops sharing what it says. */
export async function stopSharing(lead: Page, shared: string) {
  await expect(lead.getByText(shared, { exact: true })).toBeVisible()
  await lead.getByRole('button', { name: /^Stop sharing with the group/ }).click()
  await expect(lead.getByText('Not shared.')).toBeVisible()
}
