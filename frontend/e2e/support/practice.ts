import type { Browser, Page } from '@playwright/test'
import { expect } from './doorway'
import { join, newBrowser, people, shownLink, signIn } from './people'

type Lead = typeof people.ari | typeof people.bo | typeof people.cam

/** From any page of a practice to its start page. */
export async function toStart(page: Page) {
  await page.getByRole('navigation', { name: 'Your practice' }).getByRole('link', { name: 'Start' }).click()
  await expect(page).toHaveTitle('Start – Doorway')
}

export async function toPeople(page: Page) {
  await page.getByRole('navigation', { name: 'Your practice' }).getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People at your practice')
}

/** Invites a colleague as a member; leaves the lead on the page of people. */
export async function inviteMember(lead: Page): Promise<string> {
  await toPeople(lead)
  await lead.getByRole('link', { name: 'Invite a colleague' }).click()
  await lead.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = await shownLink(lead)
  await lead.getByRole('link', { name: 'Back to the people' }).click()
  return link
}

/** A lead on the page given, and a member of the same practice on a page of a browser of their own. */
export async function withMember(lead: Page, browser: Browser, who: Lead, name: string): Promise<Page> {
  await signIn(lead, who)
  const link = await inviteMember(lead)
  await toStart(lead)
  const member = await newBrowser(browser)
  await join(member, link, name)
  await expect(member.getByRole('heading', { level: 1 })).toHaveText(who.practice)
  return member
}
