import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, signIn } from './support/people'
import { expectSaved, openNote, saveStatus, startAssessment } from './support/selfAssessment'

test.use({ start: 'demo' })

/** The words that were not saved stand on a page to read, can be copied, and go only when their writer says so. */
async function expectLeftOver(page: Page, words: string) {
  const left = page.getByRole('region', { name: 'You wrote this, and it was not saved' })
  await expect(left).toContainText(words)
  await expectAccessible(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await left.getByRole('button', { name: /^Copy/ }).click()
  await expect(left.getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words)
}

async function forgetLeftOver(page: Page, words: string) {
  await page.getByRole('button', { name: 'I do not need it' }).click()
  await expect(page.getByText(words)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

/** Follows a link of the app: what is unsent is kept only while the page is not loaded anew. */
async function follow(page: Page, name: string | RegExp) {
  await page.getByRole('link', { name }).first().click()
}

test('a trainee finishes on another device: the unsaved words stay until they are copied', async ({ page, browser }) => {
  await signIn(page, people.tam)
  await follow(page, 'Go on')
  await expect(page).toHaveURL(/\/questions\//)
  const placement = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  const words = 'The bell at the desk is loud'
  await page.getByRole('radio', { name: 'I have not seen this' }).check()
  await expectSaved(page)

  const phone = await newBrowser(browser)
  await signIn(phone, people.tam)
  await phone.goto(`${placement}/check`)
  await phone.getByRole('button', { name: 'Finish and keep it to myself' }).click()
  await expect(phone.getByText('You have finished. It is kept for you alone.')).toBeVisible()

  await page.getByLabel('What did you see?').fill(words)
  await expect(saveStatus(page)).toContainText('Could not save')
  const question = await page.getByRole('heading', { level: 1 }).innerText()
  await follow(page, 'Stop here for now')
  await expect(page.getByText('Not saved yet, but kept while Doorway stays open')).toBeVisible()
  await follow(page, 'Read it all on one page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you wrote')
  await expect(page.getByText('Not saved yet, but kept while Doorway stays open')).toBeVisible()
  await page.getByRole('status').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question)
  await expectLeftOver(page, words)

  // Open again: the words are still there and are sent without being typed anew.
  await phone.goto(placement)
  await phone.getByRole('link', { name: 'Withdraw what you wrote' }).click()
  await phone.getByRole('link', { name: 'Withdraw it' }).click()
  await phone.getByRole('button', { name: 'Yes, withdraw it' }).click()
  await phone.getByRole('button', { name: 'Go on writing' }).click()
  await expect(phone.getByText('It is open again.')).toBeVisible()
  await follow(page, 'Back to your placement')
  await page.getByRole('status').getByRole('link').click()
  await expect(page.getByLabel('What did you see?')).toHaveValue(words)
  await expectSaved(page)
})

test('a self-assessment is put away by a colleague: the unsaved words stay until they are copied', async ({ page, browser }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const address = new URL(page.url()).pathname
  await page.clock.install()
  const note = await openNote(page)
  const words = 'Two of us look after this'

  const other = await newBrowser(browser)
  await signIn(other, people.ari)
  await other.goto(address.replace(/\/criteria.*/, ''))
  await other.getByRole('link', { name: 'Put this self-assessment away' }).click()
  await other.getByRole('button', { name: 'Put it away' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This self-assessment is put away')

  await note.fill(words)
  await expect(saveStatus(page)).toContainText('Could not save')
  await page.clock.fastForward('01:00') // what was loaded is old by then
  await follow(page, 'Save and come back later')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This self-assessment is put away')
  await expect(page.getByText('Not saved yet, but kept while Doorway stays open')).toBeVisible()
  await page.getByRole('status').getByRole('link').click()
  await expectLeftOver(page, words)
  await forgetLeftOver(page, words)
})
