import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, shownLink, signIn } from './support/people'

test.use({ start: 'demo', provider: true })

/** Ari invites a colleague to the practice; the link that is to be handed over. */
async function inviteColleague(page: Page): Promise<string> {
  await signIn(page, people.ari)
  await page.getByRole('navigation', { name: 'Your practice' }).getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Invite a colleague' }).click()
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  return shownLink(page)
}

test('an invitation is accepted with the organisation’s account, which signs in from then on', async ({ page, browser, organisation }) => {
  const link = await inviteColleague(page)
  const invited = await newBrowser(browser)
  const visited: string[] = []
  invited.on('request', (request) => visited.push(request.url()))
  await invited.goto(link)
  const join = invited.getByRole('button', { name: `Join with ${organisation.name}` })
  await expect(join).toBeVisible()
  await expectAccessible(invited)

  // Who says no there comes back to the invitation, which still works.
  await join.click()
  await organisation.refuse(invited)
  await expect(invited.getByText(`${organisation.name} did not sign you in.`)).toBeVisible()
  await expect(invited.getByRole('heading', { level: 1 })).toContainText(people.ari.practice)
  await expectAccessible(invited)
  await join.click()
  await organisation.signIn(invited, 'ada.example')
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(people.ari.practice)
  await expect(invited.getByRole('link', { name: 'Ada Example' })).toBeVisible()
  const token = link.split('#')[1] ?? ''
  expect(token).not.toBe('')
  expect(visited.filter((address) => address.includes(token) && !address.includes('#')), 'no address that was sent holds the token').toEqual([])

  // Somewhere else, without any password; and to where one was going.
  const home = await newBrowser(browser)
  await home.goto('/account/sessions')
  await expect(home.getByRole('button', { name: `Sign in with ${organisation.name}` })).toBeVisible()
  await expectAccessible(home)
  await home.getByRole('button', { name: `Sign in with ${organisation.name}` }).click()
  await organisation.signIn(home, 'ada.example')
  await expect(home.getByRole('heading', { level: 1 })).toHaveText('Where you are signed in')
  await expect(home.locator('.dw-session')).toHaveCount(2)
})

test('an account that nobody has linked is not let in, and told why', async ({ page, organisation }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Sign in with ${organisation.name}` }).click()
  await organisation.signIn(page, 'bea.example')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(page.getByText('is not linked with Doorway yet')).toBeVisible()
  await expectAccessible(page)
})

test('an account is linked, signs in, and is parted again', async ({ page, browser, organisation }) => {
  await signIn(page, people.cam)
  await page.getByRole('link', { name: 'Cam Example' }).click()
  await page.getByRole('link', { name: 'Link (Organisation’s account)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your organisation’s account')
  await expectAccessible(page)
  await page.getByRole('button', { name: `Link with ${organisation.name}` }).click()
  await page.getByLabel('Your password').fill(people.cam.password)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await organisation.signIn(page, 'cam.example')
  await expect(page.getByText(`Linked with ${organisation.name}`)).toBeVisible()
  await expectAccessible(page)

  const other = await newBrowser(browser)
  await other.goto('/sign-in')
  await other.getByRole('button', { name: `Sign in with ${organisation.name}` }).click()
  await organisation.signIn(other, 'cam.example')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(people.cam.practice)

  await page.getByRole('link', { name: 'Change (Organisation’s account)' }).click()
  await page.getByRole('button', { name: 'Part the two accounts' }).click()
  await expect(page.getByText('Your accounts are parted.')).toBeVisible()
  await expect(page.getByText('Not linked')).toBeVisible()
})
