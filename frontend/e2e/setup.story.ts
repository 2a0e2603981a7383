import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { signIn } from './support/people'

test.use({ start: 'serve' })

const ola = { name: 'Ola Zoë Ngũgĩ', signInName: 'ola@doorway.example', password: 'lantern meadow teapot river' }
const sam = { name: 'Siân Łukasz', signInName: 'sian', password: 'harbour pebble kettle window' }

test('from the set-up link to a practice lead who has joined @postgres', async ({ page, doorway, browser }) => {
  await page.goto(doorway.setupLink())
  await expect(page).toHaveTitle('Set up Doorway – Doorway')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Set up Doorway' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Your name').fill(ola.name)
  await page.getByLabel('Sign-in name').fill(ola.signInName)
  await page.getByLabel('Password', { exact: true }).fill(ola.password)
  await page.getByRole('button', { name: 'Set up Doorway' }).click()

  await expect(page).toHaveURL(/\/operator$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a practice')
  await page.getByLabel('Name, postcode or code').pressSequentially('high street surgery')
  await expect(page.getByRole('link', { name: /High Street Surgery/ }).first()).toBeVisible()
  await expectAccessible(page)
  const practice = page.getByRole('link', { name: /High Street Surgery/ }).first()
  await practice.click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invite a practice lead')
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = await page.getByLabel('The invitation link').inputValue()
  expect(link).toContain(`${doorway.address}/join#`)
  await expect(page.getByRole('cell', { name: 'Waiting' })).toBeVisible()
  await expectAccessible(page)

  await page.reload()
  await expect(page.getByRole('cell', { name: 'Waiting' })).toBeVisible()
  await expect(page.getByText(link)).toHaveCount(0)
  await expect(page.getByText('High Street Surgery')).toBeVisible()

  const invited = await (await browser.newContext()).newPage()
  await invited.goto(link)
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('Join High Street Surgery')
  await invited.getByLabel('Your name').fill(sam.name)
  await invited.getByLabel('Sign-in name').fill(sam.signInName)
  await invited.getByLabel('Password', { exact: true }).fill(sam.password)
  await invited.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('High Street Surgery')
  await expect(invited.getByRole('link', { name: sam.name })).toBeVisible()
  await expectAccessible(invited)

  // A link works once.
  await invited.goto('/about')
  await invited.goto(link)
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('This link cannot be used')

  // The operator sees no practice from within.
  const inside = invited.url()
  await page.goto(inside)
  await page.goto(doorway.address)
  await expect(page).toHaveURL(/\/operator$/)

  // No token in anything that was printed.
  const token = link.split('#')[1] ?? ''
  expect(doorway.printed()).not.toContain(token)
  expect(doorway.printed()).not.toContain(sam.password)
})

test('somebody who signs in comes to where they were going, and signs out', async ({ page, doorway }) => {
  await page.goto(doorway.setupLink())
  await page.getByLabel('Your name').fill(ola.name)
  await page.getByLabel('Sign-in name').fill(ola.signInName)
  await page.getByLabel('Password', { exact: true }).fill(ola.password)
  await page.getByRole('button', { name: 'Set up Doorway' }).click()
  await expect(page).toHaveURL(/\/operator$/)

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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')

  await page.getByLabel('Password now').fill(ola.password)
  await page.getByLabel('New password').fill('another meadow teapot river')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Changed. You are signed out everywhere else.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await signIn(page, { ...ola, password: 'another meadow teapot river' })
  await expect(page).toHaveURL(/\/operator$/)
})
