import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, signIn } from './support/people'
import { AuthenticatorApp } from './support/secondFactor'
import { expectSaved, openNote, startAssessment } from './support/selfAssessment'

test.use({ start: 'demo' })

function caret(field: Locator): Promise<number | null> {
  return field.evaluate((element: HTMLTextAreaElement | HTMLInputElement) => element.selectionStart)
}

/** Another browser of the same person ends every session but its own. */
async function endElsewhere(other: Page) {
  await other.goto('/account/sessions')
  await other.getByRole('button', { name: /^Sign out there/ }).first().click()
  await expect(other.getByText('Signed out there.')).toBeVisible()
}

test('before a session locks its person is asked, and a press keeps it going', async ({ page }) => {
  await page.clock.install()
  await signIn(page, people.ari)
  await startAssessment(page)
  const note = await openNote(page)
  await note.fill('Half a thought')
  await expectSaved(page)
  await note.press('Home')
  await page.clock.fastForward('57:00')
  const warning = page.getByRole('dialog', { name: 'Are you still there?' })
  await expect(warning).toContainText(/Doorway locks in about \d minutes\. Nothing is lost\./)
  await expect(page.getByRole('status').filter({ hasText: 'Doorway will lock in a few minutes.' })).toHaveCount(1)
  await expect(note).toBeFocused()
  expect(await caret(note)).toBe(0)
  await expectAccessible(page)

  // The server's clock has not moved, so the browser's goes back before it hears how long is left now.
  await page.clock.setSystemTime(new Date())
  const extended = page.waitForResponse((response) => response.url().endsWith('/session/extend'))
  await warning.getByRole('button', { name: 'Stay signed in' }).click()
  expect((await extended).status()).toBe(200)
  await expect(warning).toHaveCount(0)
  await expect(note).toHaveValue('Half a thought')
})

test('a session that another tab keeps going asks nobody', async ({ page }) => {
  await page.clock.install()
  await signIn(page, people.ari)
  await page.clock.fastForward('57:00')
  const warning = page.getByRole('dialog', { name: 'Are you still there?' })
  await expect(warning).toBeVisible()
  await page.clock.setSystemTime(new Date())
  await page.clock.fastForward('00:31')
  await expect(warning).toHaveCount(0)
})

test('an hour without use locks the page, and gives it back as it was', async ({ page, browser }) => {
  await page.clock.install()
  await signIn(page, people.ari)
  await startAssessment(page)
  const note = await openNote(page)
  await note.fill('Sent')
  await expectSaved(page)
  await page.route('**/answers/*', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  await note.pressSequentially(' and not sent yet')
  for (let step = 0; step < 4; step++) await note.press('ArrowLeft')
  const before = await caret(note)
  const title = await page.title()

  const other = await newBrowser(browser)
  await signIn(other, people.ari)
  await endElsewhere(other)
  await page.clock.fastForward('01:01:00')
  await expect(page.getByRole('heading', { level: 1, name: 'Doorway is locked' })).toBeFocused()
  await expect(page).toHaveTitle('Locked – Doorway')
  await expect(note).toBeHidden()
  await expectAccessible(page)

  await page.unrouteAll()
  await page.clock.setSystemTime(new Date())
  await page.getByLabel('Sign-in name').fill(people.ari.signInName)
  await page.getByLabel('Password', { exact: true }).fill(people.ari.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(note).toBeFocused()
  await expect(note).toHaveValue('Sent and not sent yet')
  expect(await caret(note)).toBe(before)
  await expect(page).toHaveTitle(title)
  await expectSaved(page)
  await page.reload()
  await expect(page.getByLabel('Note for your practice')).toHaveValue('Sent and not sent yet')
})

async function signInHere(within: Page | Locator, { signInName, password }: { signInName: string; password: string }) {
  await within.getByLabel('Sign-in name').fill(signInName)
  await within.getByLabel('Password', { exact: true }).fill(password)
  await within.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('somebody else who signs in on the lock sees nothing of the one before, and sends nothing of theirs', async ({ page, browser }) => {
  await page.clock.install()
  await signIn(page, people.ari)
  await startAssessment(page)
  const note = await openNote(page)
  await note.fill('Sent')
  await expectSaved(page)
  await page.route('**/answers/*', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  const tried = page.waitForRequest((request) => request.method() === 'PUT')
  await note.pressSequentially(' and not sent yet')
  await page.clock.fastForward('00:03')
  await tried

  const other = await newBrowser(browser)
  await signIn(other, people.ari)
  await endElsewhere(other)
  await page.clock.fastForward('01:01:00')
  await expect(page.getByRole('heading', { level: 1, name: 'Doorway is locked' })).toBeFocused()
  await page.unrouteAll()
  await page.clock.setSystemTime(new Date())
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()))
  await signInHere(page, people.bo)
  await expect(page.getByRole('heading', { level: 1, name: /^You are signed in as/ })).toBeFocused()
  await expect(note).toBeHidden()
  await expect(page.getByText(people.ari.name)).toBeHidden()
  await expect(page).toHaveTitle('Doorway')
  await expectAccessible(page)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.clock.fastForward('00:31')
  expect(sent).toEqual([])

  await page.getByRole('button', { name: 'Sign in again' }).click()
  await signInHere(page.getByRole('dialog', { name: 'Sign in again' }), people.ari)
  await expect(note).toHaveValue('Sent and not sent yet')
  await expect(note).toBeVisible()
  await expectSaved(page)
})

test('signing in again in place asks for the second factor too', async ({ page, browser }) => {
  const app = new AuthenticatorApp(people.fen.secret)
  await page.clock.install()
  await signIn(page, people.fen, app)
  await page.goto('/account/name')
  const name = page.getByLabel('Name', { exact: true })
  await name.fill('Fen Zoë Example')
  for (let step = 0; step < 8; step++) await name.press('ArrowLeft')

  const other = await newBrowser(browser)
  await signIn(other, people.fen, app)
  await endElsewhere(other)
  await page.clock.fastForward('01:01:00')
  await expect(page.getByRole('heading', { level: 1, name: 'Doorway is locked' })).toBeFocused()
  await page.clock.setSystemTime(new Date())
  await page.getByLabel('Sign-in name').fill(people.fen.signInName)
  await page.getByLabel('Password', { exact: true }).fill(people.fen.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByLabel('Code from your app')).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Code from your app').fill(await app.code())
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(name).toBeFocused()
  expect(await caret(name)).toBe('Fen Zoë'.length)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Your name is changed.')).toBeVisible()
})
