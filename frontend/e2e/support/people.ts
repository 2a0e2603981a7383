import type { Browser, Page } from '@playwright/test'
import { expect } from './doorway'

/** The invented people of the demonstration group, as `doorway demo` prints them. */
export const people = {
  ari: { name: 'Ari Example', signInName: 'ari', password: 'harbour-pebble-kettle', practice: 'Willowbank Surgery (invented)' },
  bo: { signInName: 'bo.example', password: 'orchard-pencil-window', practice: 'Harbour View Practice (invented)' },
  cam: { signInName: 'cam', password: 'blanket-river-candle', practice: 'Foxglove Health Centre (invented)' },
  ola: { signInName: 'ola', password: 'lantern-meadow-teapot' },
}

/** Where Ari is the lead. */
export const willowbank = { code: 'DEMO01', name: 'Willowbank Surgery (invented)' }

export async function signIn(page: Page, person: { signInName: string; password: string }) {
  await page.goto('/sign-in')
  await page.getByLabel('Sign-in name').fill(person.signInName)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** A second person at a practice, invited by the operator; signed in on a page of their own. */
export async function joinColleague(browser: Browser, practice: { code: string; name: string }, name: string): Promise<Page> {
  const operator = await (await browser.newContext()).newPage()
  await signIn(operator, people.ola)
  await operator.getByLabel('Name, postcode or code').fill(practice.code)
  await operator.getByRole('link', { name: practice.name }).click()
  await operator.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = await operator.getByLabel('The invitation link').inputValue()
  await operator.close()

  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Sign-in name').fill(name.toLowerCase().replaceAll(' ', '.'))
  await page.getByLabel('Password', { exact: true }).fill('orchard kettle lantern window')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page).toHaveURL(/\/practices\//)
  return page
}
