import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { join, newBrowser, shownLink, signIn } from './support/people'
import { giveCode, setUpSecondFactor } from './support/secondFactor'

test.use({ start: 'serve' })

const ola = { name: 'Ola Zoë Ngũgĩ', signInName: 'ola@doorway.example', password: 'lantern meadow teapot river' }

/** From the set-up link to the operator's first page. */
async function setUp(page: Page, link: string) {
  await page.goto(link)
  await page.getByLabel('Your name').fill(ola.name)
  await page.getByLabel('Sign-in name').fill(ola.signInName)
  await page.getByLabel('Password', { exact: true }).fill(ola.password)
  await page.getByRole('button', { name: 'Set up Doorway' }).click()
  const app = await setUpSecondFactor(page)
  await expect(page).toHaveURL(/\/operator$/)
  return app
}

test('from the set-up link to a practice lead who has joined @postgres', async ({ page, doorway, browser }) => {
  await page.goto(doorway.setupLink())
  await expect(page).toHaveTitle('Set up Doorway – Doorway')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Set up Doorway' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)

  // The operator finds a new installation, with what to do next.
  await setUp(page, doorway.setupLink())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Running Doorway')
  await expect(page.getByText('Invite a facilitator.')).toBeVisible()
  await expect(page.getByText(/Doorway sends no e-mail/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const toFacilitate = await shownLink(page)
  expect(toFacilitate).toContain(`${doorway.address}/join#`)
  await expectAccessible(page)

  // The facilitator's first page leads to every practice in England.
  const fen = await newBrowser(browser)
  await join(fen, toFacilitate, 'Fen Facilitator')
  await setUpSecondFactor(fen)
  await expect(fen).toHaveURL(/\/groups\/[0-9a-f-]{36}$/)
  await fen.getByRole('navigation', { name: 'Your group' }).getByRole('link', { name: 'Practices' }).click()
  await fen.getByLabel('Name, postcode or code').pressSequentially('high street surgery')
  const practice = fen.getByRole('link', { name: /High Street Surgery/ }).first()
  await expect(practice).toBeVisible()
  await expectAccessible(fen)
  await practice.click()
  await expect(fen.getByText('Nobody yet')).toBeVisible()
  await fen.getByRole('link', { name: 'Invite a lead' }).click()
  await fen.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await shownLink(fen)
  await expectAccessible(fen)

  // The link is shown this once.
  await fen.reload()
  await expect(fen.getByRole('button', { name: 'Make the invitation' })).toBeVisible()
  await fen.getByRole('link', { name: 'Practice', exact: true }).click()
  await expect(fen.getByRole('button', { name: /^Take back/ })).toBeVisible()
  await expect(fen.getByText(link)).toHaveCount(0)

  const invited = await newBrowser(browser)
  const sian = await join(invited, link, 'Siân Łukasz')
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('High Street Surgery')
  await expect(invited.getByRole('link', { name: 'Siân Łukasz' })).toBeVisible()
  await expectAccessible(invited)
  const inside = new URL(invited.url()).pathname

  // A link works once.
  await invited.goto('/about')
  await invited.goto(link)
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('This link cannot be used')

  // Neither the operator nor the facilitator sees the practice from within.
  for (const other of [page, fen]) {
    await other.goto(inside)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  }

  // No token in anything that was printed.
  for (const secret of [link, toFacilitate].map((one) => one.split('#')[1] ?? '')) {
    expect(secret).not.toBe('')
    expect(doorway.printed()).not.toContain(secret)
  }
  expect(doorway.printed()).not.toContain(sian.password)
})

test('somebody who signs in comes to where they were going, and signs out', async ({ page, doorway }) => {
  const app = await setUp(page, doorway.setupLink())

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')

  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByLabel('Sign-in name').fill(ola.signInName)
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Password', { exact: true }).fill(ola.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await giveCode(page, app)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')

  await page.goto('/account/password')
  await page.getByLabel('Password now').fill(ola.password)
  await page.getByLabel('New password').fill('another meadow teapot river')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password is changed. You are signed out everywhere else.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await signIn(page, { ...ola, password: 'another meadow teapot river' }, app)
  await expect(page).toHaveURL(/\/operator$/)
})
