import type { Browser, Page } from '@playwright/test'
import { expect } from './doorway'
import { AuthenticatorApp, giveCode } from './secondFactor'

/** The invented people of the demonstration group, as `doorway demo` prints them. */
export const people = {
  ari: { name: 'Ari Example', signInName: 'ari', password: 'harbour-pebble-kettle', practice: 'Willowbank Surgery (invented)' },
  bo: { signInName: 'bo.example', password: 'orchard-pencil-window', practice: 'Harbour View Practice (invented)' },
  cam: { signInName: 'cam', password: 'blanket-river-candle', practice: 'Foxglove Health Centre (invented)' },
  kit: { signInName: 'kit', password: 'marble-harbour-tulip', practice: 'Larkfield Surgery (invented)' },
  dee: { signInName: 'dee', password: 'saddle-cloud-biscuit' },
  tam: { signInName: 'tam', password: 'pebble-lantern-orchard' },
  gil: { name: 'Gil Example', signInName: 'gil', password: 'garden-ferry-mitten' },
  lin: { name: 'Lin Example', signInName: 'lin', password: 'teapot-willow-marble' },
  may: { name: 'May Example', signInName: 'may', password: 'candle-harbour-mitten' },
  rue: { name: 'Rue Example', signInName: 'rue', password: 'barley-pencil-meadow' },
  ivy: { name: 'Ivy Example', signInName: 'ivy', password: 'thimble-garden-ferry' },
  wes: { name: 'Wes Example', signInName: 'wes', password: 'tulip-saddle-lantern' },
  hal: { name: 'Hal Example', signInName: 'hal', password: 'cloud-kettle-river' },
  ola: { name: 'Ola Example', signInName: 'ola', password: 'lantern-meadow-teapot', secret: 'LANTERNMEADOWTEAPOTRIVEROLAAAAAA' },
  fen: { name: 'Fen Example', signInName: 'fen', password: 'copper-window-garden', secret: 'COPPERWINDOWGARDENRIVERFENAAAAAA' },
}

/** Where Ari is the lead. */
export const willowbank = { code: 'DEMO01', name: 'Willowbank Surgery (invented)' }

interface Account {
  signInName: string
  password: string
  /** Of the second factor, for those whose role needs one. */
  secret?: string
}

/** Signs in. Somebody who signs in more than once in a story brings their own app, which gives another code each time. */
export async function signIn(page: Page, person: Account, app = person.secret ? new AuthenticatorApp(person.secret) : undefined) {
  await page.goto('/sign-in')
  await page.getByLabel('Sign-in name').fill(person.signInName)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  if (app) await giveCode(page, app)
  await expect(page).not.toHaveURL(/sign-in/)
  // The front door, which has no heading, leads on to one's own page: only there the address says where one is.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

/** A page of a browser of its own: nobody is signed in there. */
export async function newBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}

/** Opens an invitation link as somebody who has no account, and makes one. */
export async function join(page: Page, link: string, name: string): Promise<{ signInName: string; password: string }> {
  const account = { signInName: name.toLowerCase().replaceAll(' ', '.'), password: 'orchard kettle lantern window' }
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Sign-in name').fill(account.signInName)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  return account
}

/** The link that a page shows after "Make the invitation" or its like, this once. */
export async function shownLink(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'The invitation is ready' })).toBeFocused()
  return page.getByLabel('The invitation link').inputValue()
}

/** A second lead at Ari's practice, invited by Ari; signed in on a page of their own. */
export async function joinColleague(browser: Browser, name: string): Promise<Page> {
  const lead = await newBrowser(browser)
  await signIn(lead, people.ari)
  await lead.getByRole('navigation', { name: 'Your practice' }).getByRole('link', { name: 'People' }).click()
  await lead.getByRole('link', { name: 'Invite a colleague' }).click()
  await lead.getByRole('radio', { name: 'Lead' }).check()
  await lead.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = await shownLink(lead)
  await lead.context().close()

  const page = await newBrowser(browser)
  await join(page, link, name)
  await expect(page).toHaveURL(/\/practices\//)
  return page
}
