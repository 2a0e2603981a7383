import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, shownLink, signIn, willowbank } from './support/people'

test.use({ start: 'demo' })

/** Invites somebody as a charity's member of the group, from the facilitator's page. */
async function inviteMember(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: 'Your group' }).getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByRole('radio', { name: 'A charity' }).check()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await shownLink(page)
  await page.getByRole('link', { name: 'Back to people' }).click()
  return link
}

test('somebody with several roles chooses, changes, and holds two in two tabs', async ({ page, browser }) => {
  const facilitator = await newBrowser(browser)
  await signIn(facilitator, people.fen)
  const link = await inviteMember(facilitator)

  await signIn(page, people.ari)
  await expect(page.getByRole('link', { name: 'Change role' })).toHaveCount(0)
  await page.goto('/about')
  await page.goto(link)
  await page.getByRole('button', { name: `Accept as ${people.ari.name}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where do you want to go?')
  await expectAccessible(page)
  await page.getByRole('link', { name: willowbank.name }).click()
  await expect(page.getByRole('banner')).toContainText(willowbank.name)
  const practice = page.url()

  // A second tab in the group does not move the first one.
  const second = await page.context().newPage()
  await second.goto('/')
  await second.getByRole('listitem').filter({ hasText: 'You are a member of the group' }).getByRole('link').click()
  await expect(second).toHaveURL(/\/groups\//)
  await page.reload()
  await expect(page).toHaveURL(practice)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(willowbank.name)
  await second.reload()
  await expect(second).toHaveURL(/\/groups\//)

  await page.getByRole('link', { name: 'Change role' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where do you want to go?')

  // Paused: the door says so, and the open tab does too.
  await facilitator.reload()
  await facilitator.getByRole('button', { name: `Pause role of ${people.ari.name}` }).click()
  await expect(facilitator.getByText('Paused', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('This role is paused. Nothing is lost.')).toBeVisible()
  await expectAccessible(page)
  await second.reload()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await facilitator.getByRole('button', { name: `Continue role of ${people.ari.name}` }).click()
  await expect(facilitator.getByRole('button', { name: `Pause role of ${people.ari.name}` })).toBeVisible()
  await second.reload()
  await expect(second.getByRole('heading', { name: 'Who looks after the group' })).toBeVisible()
})

test('ending a role ends the person’s sessions at once', async ({ page, browser }) => {
  await signIn(page, people.fen)
  const link = await inviteMember(page)
  const ari = await newBrowser(browser)
  await signIn(ari, people.ari)
  await ari.goto('/about')
  await ari.goto(link)
  await ari.getByRole('button', { name: `Accept as ${people.ari.name}` }).click()
  await ari.getByRole('listitem').filter({ hasText: 'You are a member of the group' }).getByRole('link').click()
  await expect(ari).toHaveURL(/\/groups\//)

  await page.reload()
  await page.getByRole('link', { name: `End role of ${people.ari.name}` }).click()
  await expect(page).toHaveTitle('End a role – Doorway')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'End the role' }).click()
  await expect(page.getByText('The role has ended. They are signed out everywhere.')).toBeVisible()
  await expect(page.getByText(people.ari.name)).toHaveCount(0)

  await ari.reload()
  await expect(ari.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await signIn(ari, people.ari)
  await expect(ari.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await ari.getByRole('link', { name: 'Go to your start page' }).click()
  await expect(ari.getByRole('heading', { level: 1 })).toHaveText(willowbank.name)
})

test('a facilitator says which practice took over from another', async ({ page }) => {
  await signIn(page, people.fen)
  await page.getByRole('navigation', { name: 'Your group' }).getByRole('link', { name: 'Practices' }).click()
  await page.getByLabel('Name, postcode or code').fill('DEMO03')
  await page.getByRole('link', { name: people.cam.practice }).click()
  await page.getByRole('link', { name: 'Say which practice took over' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await page.getByLabel('Name, postcode or code').fill('DEMO0')
  // A practice cannot take over from itself.
  await expect(page.getByText(people.cam.practice).last()).toBeVisible()
  await expect(page.getByRole('button', { name: people.cam.practice })).toHaveCount(0)
  await page.getByRole('button', { name: willowbank.name }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${willowbank.name} took over.`)).toBeVisible()
  await expectAccessible(page)

  // Nor can two take over from each other.
  await page.getByRole('link', { name: willowbank.name }).click()
  await page.getByRole('link', { name: 'Say which practice took over' }).click()
  await page.getByLabel('Name, postcode or code').fill('DEMO03')
  await page.getByRole('button', { name: people.cam.practice }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()

  await page.goto(`${new URL(page.url()).pathname.split('/practices/')[0] ?? ''}/practices`)
  await page.getByLabel('Name, postcode or code').fill('DEMO03')
  await page.getByRole('link', { name: people.cam.practice }).click()
  await page.getByRole('link', { name: 'Change which practice took over' }).click()
  await page.getByRole('button', { name: 'No practice took over' }).click()
  await expect(page.getByText('No practice is named as the one that took over.')).toBeVisible()
})
