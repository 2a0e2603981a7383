import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'

/** What a file begins with that is what it says it is; Excel knows by the mark at its head how a table is written. */
const begins = { PDF: /^%PDF-/, 'web page': /^<!DOCTYPE html>/, CSV: /^\ufeffPart,/, workbook: /^PK/ }

test('a group sees many practices together, and takes along what it sees', async ({ page }) => {
  await signIn(page, people.lin)
  await page.getByRole('link', { name: 'Many practices together' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Many practices together')
  await expect(page.getByText(/^7 practices or more share where they are, by the full form\./)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where practices are', exact: true }).getByText(/^“Starting” to “Mostly in place”/).first()).toBeVisible()
  await page.getByText('The same as a table').first().click()
  await expect(page.getByRole('table', { name: /^Where about half of the practices are/ })).toBeVisible()
  await expectAccessible(page)
  const words = await page.getByRole('main').innerText()
  for (const { practice } of [people.cam, people.kit]) expect(words).not.toContain(practice)

  for (const [kind, first] of Object.entries(begins)) {
    const link = page.getByRole('link', { name: new RegExp(kind) })
    const file = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(file.ok(), kind).toBe(true)
    expect((await file.body()).toString('utf8'), kind).toMatch(first)
  }
})

test('a practice that nobody can be set beside yet is told why', async ({ page }) => {
  await signIn(page, people.cam)
  await page.getByRole('link', { name: 'Where we are now' }).click()
  await page.getByRole('link', { name: 'Beside other practices' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beside other practices')
  await expect(page.getByRole('heading', { name: 'There is nothing to compare with yet' })).toBeVisible()
  await expectAccessible(page)
})
