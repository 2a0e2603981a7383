import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { joinColleague, people, signIn } from './support/people'
import { answersSent, expectSaved, openNote, saveStatus, startAssessment } from './support/selfAssessment'

test('what is typed is on the server within three seconds, and the caret stays', async ({ page }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const note = await openNote(page)
  const arrived = page.waitForResponse((response) => response.request().method() === 'PUT')
  const begun = Date.now()
  await note.pressSequentially('We do this on most days')
  await note.press('Home')
  await arrived
  expect(Date.now() - begun).toBeLessThan(3000)
  await expectSaved(page)
  await expect(note).toBeFocused()
  expect(await note.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(0)
  await page.reload()
  await expect(page.getByLabel('Note for your practice')).toHaveValue('We do this on most days')
})

test('offline for a while: nothing is lost, and each answer arrives once', async ({ page, context }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const sent = answersSent(page)
  await context.setOffline(true)
  await page.getByRole('radio', { name: 'Starting' }).check()
  const note = await openNote(page)
  await note.fill('Written on the train')
  await expect(saveStatus(page)).toContainText('Not sent yet: we will keep trying')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save and next' }).click()

  await expect(page).toHaveTitle('Making contact, 1 of 2 – Doorway')
  await page.getByRole('radio', { name: 'We are not sure' }).check()
  await expect(page.getByText('Not saved yet, but kept while Doorway stays open')).toBeVisible()
  await context.setOffline(false)
  await expectSaved(page)
  await expect(page.getByText('Not saved yet, but kept while Doorway stays open')).toHaveCount(0)

  // The choice was sent again and again with one key; the note followed with another.
  const keys = new Set(sent.filter(({ body }) => body.includes('"starting"') || body.includes('"level":1')).map(({ key }) => key))
  expect(keys.size).toBe(2)
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page.getByRole('radio', { name: 'Starting' })).toBeChecked()
  await page.reload()
  await expect(page.getByLabel('Note for your practice')).toHaveValue('Written on the train')
  expect(await version(page)).toBe(2)
})

/** The version of the answer on this page, as the server has it. */
async function version(page: Page): Promise<number> {
  const address = new URL(page.url()).pathname.replace('/criteria/', '/answers/')
  return (await (await page.request.get(`/api/v1${address}`)).json()).version
}

test('an answer whose acknowledgement got lost is stored once', async ({ page }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const sent = answersSent(page)
  await page.route('**/answers/*', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
    await page.unroute('**/answers/*')
  })
  await page.getByRole('radio', { name: 'Mostly in place' }).check()
  await expectSaved(page)
  expect(sent).toHaveLength(2)
  expect(sent[0]?.key).toBe(sent[1]?.key)
  expect(await version(page)).toBe(1)
})

test('leaving with unsent text warns first', async ({ page, context }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  await context.setOffline(true)
  const note = await openNote(page)
  await note.fill('Not sent yet')
  await expect(saveStatus(page)).toContainText('Not sent yet')
  const warning = page.waitForEvent('dialog')
  void page.close({ runBeforeUnload: true })
  const dialog = await warning
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(note).toHaveValue('Not sent yet')
})

test('a session that ends in the middle loses nothing', async ({ page, context }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const note = await openNote(page)
  await note.fill('Before')
  await expectSaved(page)
  await context.clearCookies()
  await note.pressSequentially(' and after')
  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
  await expect(note).toBeFocused()
  await expect(saveStatus(page)).toContainText('please sign in again')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByLabel('Sign-in name')).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Sign-in name').fill(people.ari.signInName)
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('dialog').locator('.nhsuk-error-message')).toBeFocused()
  await page.getByLabel('Password', { exact: true }).fill(people.ari.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toHaveCount(0)
  await expectSaved(page)
  await expect(note).toHaveValue('Before and after')
  await page.reload()
  await expect(page.getByLabel('Note for your practice')).toHaveValue('Before and after')
})

test('two people on one answer: both texts stand side by side, and one chooses @postgres', async ({ page, browser }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const note = await openNote(page)
  await note.fill('First words')
  await expectSaved(page)

  const other = await joinColleague(browser, 'Noor Example')
  await other.goto(page.url())
  const theirs = other.getByLabel('Note for your practice')
  await theirs.fill('Words of the other page')
  await theirs.blur()
  await expectSaved(other)

  await note.fill('Words of this page')
  await expect(page.getByRole('heading', { name: 'A colleague saved this answer while you were writing' })).toBeVisible()
  await expect(note).toBeFocused()
  await expect(page.getByRole('region', { name: 'Yours' })).toContainText('Words of this page')
  await expect(page.getByRole('region', { name: 'Theirs' })).toContainText('Words of the other page')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByRole('link', { name: 'Choose which of the two answers to keep' })).toBeVisible()

  await page.getByRole('button', { name: 'Keep theirs' }).click()
  await expect(note).toHaveValue('Words of the other page')
  const aside = page.getByRole('region', { name: 'Set aside, not used' })
  await expect(aside).toContainText('Words of this page')
  await expectAccessible(page)
  await aside.getByRole('button', { name: 'Put it back' }).click()
  await expect(note).toHaveValue('Words of this page')
  await expectSaved(page)

  await theirs.fill('Words of the other page again')
  await other.getByRole('button', { name: 'Keep mine' }).click()
  await expectSaved(other)
  await expect(other.getByRole('region', { name: 'Set aside, not used' })).toContainText('Words of this page')
  await page.reload()
  await expect(note).toHaveValue('Words of the other page again')

  // What was saved over can be read and put back, on any page and later.
  await page.getByText('Earlier texts').click()
  const earlier = page.getByRole('listitem').filter({ hasText: 'Words of this page' })
  await expect(earlier).toContainText(people.ari.name)
  await expectAccessible(page)
  await earlier.getByRole('button', { name: /^Put this back/ }).click()
  await expect(note).toHaveValue('Words of this page')
  await expectSaved(page)
})

test('different answers of two people go side by side without a question', async ({ page, browser }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const other = await joinColleague(browser, 'Noor Example')
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Save and next' }).click()
  await Promise.all([
    page.getByRole('radio', { name: 'Starting' }).check(),
    other.getByRole('radio', { name: 'Mostly in place' }).check(),
  ])
  await expectSaved(page)
  await expectSaved(other)
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByRole('radio', { name: 'Mostly in place' })).toBeChecked()
})

test('signing out with unsent words asks first, and they can still be saved', async ({ page }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const note = await openNote(page)
  await page.route('**/answers/*', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  await note.fill('Not sent yet')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Some of what you wrote is not saved yet')
  await expectAccessible(page)
  await page.unrouteAll()
  await expect(page.getByText('Everything you wrote is saved.')).toBeVisible()
  await page.goBack()
  await expect(note).toHaveValue('Not sent yet')
  await expectSaved(page)
})
