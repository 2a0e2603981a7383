import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, signIn, willowbank } from './support/people'

test.use({ start: 'demo' })

/** Fills in a placement that goes on now. */
async function choosePlacement(page: Page) {
  await page.getByLabel('Name, postcode or code').fill(willowbank.code)
  await page.getByRole('button', { name: willowbank.name }).click()
  const year = new Date().getFullYear()
  for (const [part, ...day] of [
    ['First', '3', '8', String(year - 1)],
    ['Last', '3', '2', String(year + 1)],
  ] as const) {
    const date = page.getByRole('group', { name: `${part} day of the placement` })
    await date.getByLabel('Day').fill(day[0])
    await date.getByLabel('Month').fill(day[1])
    await date.getByLabel('Year').fill(day[2])
  }
}

/** Makes a code on a facilitator's page. */
async function makeCode(page: Page): Promise<{ code: string; link: string }> {
  await page.getByRole('main').getByRole('link', { name: 'Sign-up codes' }).click()
  await expect(page.getByRole('heading', { name: 'Codes will be here' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make a code' }).click()
  await expect(page.getByRole('heading', { name: 'The code is ready' })).toBeFocused()
  await expectAccessible(page)
  return {
    code: await page.getByLabel('The code', { exact: true }).inputValue(),
    link: await page.getByLabel('Or a link that has the code in it').inputValue(),
  }
}

test('a trainee signs up with a code, and the practice learns nothing', async ({ page, browser }) => {
  await signIn(page, people.fen)
  const { code } = await makeCode(page)

  const trainee = await newBrowser(browser)
  await trainee.setViewportSize({ width: 390, height: 800 })
  await trainee.goto('/sign-in')
  await trainee.getByRole('link', { name: 'Add your placement' }).click()
  await trainee.getByLabel('Sign-up code').fill('0000 0000 0000')
  await trainee.getByRole('button', { name: 'Go on' }).click()
  await expect(trainee.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(trainee)
  await trainee.getByLabel('Sign-up code').fill(code.toLowerCase().replaceAll('-', ' '))
  await trainee.getByRole('button', { name: 'Go on' }).click()
  await expect(trainee.getByRole('heading', { level: 1 })).toHaveText('Where are you on placement?')
  await trainee.getByRole('button', { name: 'Go on' }).click()
  await expect(trainee.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await choosePlacement(trainee)
  await expectAccessible(trainee)
  await trainee.getByRole('button', { name: 'Go on' }).click()
  await expect(trainee.getByRole('main')).toContainText(willowbank.name)
  await expectAccessible(trainee)
  await trainee.goBack() // nothing is lost on the way back
  await expect(trainee.getByRole('button', { name: 'Choose another practice' })).toBeVisible()
  await trainee.goForward()
  await trainee.getByLabel('Your name').fill('Tess Trainee')
  await trainee.getByLabel('Sign-in name').fill('tess.trainee')
  await trainee.getByLabel('Password', { exact: true }).fill('orchard kettle lantern window')
  await trainee.getByRole('button', { name: 'Sign up' }).click()
  await expect(trainee).toHaveURL(/\/placements\/[0-9a-f-]{36}$/)
  await expect(trainee.getByRole('main')).toContainText(willowbank.name)

  await page.getByRole('navigation', { name: 'Your group' }).getByRole('link', { name: 'Placements' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Tess Trainee' })).toContainText(willowbank.name)

  const lead = await newBrowser(browser)
  await signIn(lead, people.ari)
  const practice = lead.url()
  for (const path of ['', '/people', '/trail']) {
    await lead.goto(practice + path)
    await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(lead.getByText(/trainee|placement|Tess/i)).toHaveCount(0)
  }
})

test('somebody who has an account adds a placement to it, until the code is ended', async ({ page, browser }) => {
  await signIn(page, people.fen)
  const { link } = await makeCode(page)

  const lead = await newBrowser(browser)
  await lead.goto(link)
  await lead.getByRole('link', { name: 'Sign in first' }).click()
  await lead.getByLabel('Sign-in name').fill(people.ari.signInName)
  await lead.getByLabel('Password', { exact: true }).fill(people.ari.password)
  await lead.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(lead.getByLabel('Sign-up code')).not.toHaveValue('')
  await lead.getByRole('button', { name: 'Go on' }).click()
  await choosePlacement(lead)
  await lead.getByRole('button', { name: 'Go on' }).click()
  await expect(lead.getByText(people.ari.name).last()).toBeVisible()
  await expectAccessible(lead)
  await lead.getByRole('button', { name: 'Add this placement' }).click()
  await expect(lead.getByRole('alert', { name: 'There is a problem' })).toContainText('You have a role in this practice')

  const other = await newBrowser(browser)
  await signIn(other, people.bo)
  await other.goto(link)
  await other.getByRole('button', { name: 'Go on' }).click()
  await choosePlacement(other)
  await other.getByRole('button', { name: 'Go on' }).click()
  await other.getByRole('button', { name: 'Add this placement' }).click()
  await expect(other).toHaveURL(/\/placements\/[0-9a-f-]{36}$/)

  await page.getByRole('button', { name: /^End it/ }).click()
  await expect(page.getByText('Can no longer be used')).toBeVisible()
  await expectAccessible(page)
  await lead.goto(link)
  await lead.getByRole('button', { name: 'Go on' }).click()
  await expect(lead.getByText('We do not know this code.').first()).toBeVisible()
})

test('a facilitator checks a line, then the trainee sees it', async ({ page, browser }) => {
  const trainee = await newBrowser(browser)
  await signIn(trainee, people.tam)
  await expect(trainee).toHaveURL(/\/placements\//)
  const safety = `${new URL(trainee.url()).pathname}/safety`
  await trainee.goto(safety)
  await expect(trainee.getByRole('heading', { name: 'Whom to turn to' })).toBeVisible()
  await expect(trainee.getByText('Samaritans', { exact: true })).toHaveCount(0)

  await signIn(page, people.fen)
  await page.getByRole('main').getByRole('link', { name: 'Lines that help' }).click()
  await expect(page.getByText('Nobody has checked these yet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^I checked this today.*Samaritans/ }).click()
  await expect(page.getByText('Samaritans: checked. Trainees see it now.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Samaritans' })).toContainText(/Checked on .* Trainees see it\./)
  await expectAccessible(page)

  await trainee.reload()
  await expect(trainee.getByRole('heading', { name: 'Samaritans' })).toBeVisible()
  await expect(trainee.getByRole('main').getByRole('link', { name: /116 123/ })).toBeVisible()
  await expectAccessible(trainee)
})

test('the group says when trainees may share, and finds nothing to read yet', async ({ page }) => {
  await signIn(page, people.fen)
  await expect(page.getByRole('radio', { name: 'After the placement has ended' })).toBeChecked()
  await page.getByRole('radio', { name: 'Also while the placement lasts' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Also while the placement lasts' })).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'What trainees let us see' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What trainees let us see')
  await expectAccessible(page)
})
