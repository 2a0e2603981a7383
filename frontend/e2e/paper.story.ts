import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'

test.use({ start: 'demo' })

/** The address of the practice's self-assessment in the API. */
async function auditAddress(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/practices\/[0-9a-f-]{36}/)
  const practice = /\/practices\/[0-9a-f-]{36}/.exec(page.url())?.[0]
  const audits = await page.request.get(`/api/v1${practice}/audits`)
  const [audit] = (await audits.json()) as { id: string }[]
  return `/api/v1${practice}/audits/${audit?.id}`
}

/** How many sheets of A4 a browser prints the page on. */
async function printedPages(page: Page): Promise<number> {
  const printed = await page.pdf({ format: 'A4', margin: { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' } })
  return printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test('the meeting sheet is two pages, on paper and printed from the browser', async ({ page }) => {
  await signIn(page, people.bo)
  const audit = await auditAddress(page)
  await page.goto(`${audit}/meeting-sheet.html`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agree together')
  await expect(page.getByText('Nobody has to say what they chose')).toBeVisible()
  await expectAccessible(page)
  expect(await printedPages(page)).toBe(2)
  const pdf = await page.request.get(`${audit}/meeting-sheet.pdf`)
  expect((await pdf.body()).toString('latin1')).toMatch(/\/Count 2\b/)
})

test('the comparison can be read as a page, and taken as a table', async ({ page }) => {
  await signIn(page, people.bo)
  const audit = await auditAddress(page)
  await page.goto(`${audit}/comparison.html`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seen from several sides')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'What is seen differently' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'What is seen differently' })).toBeInViewport()
  const table = await page.request.get(`${audit}/comparison.csv`)
  expect(table.headers()['content-type']).toBe('text/csv; charset=utf-8')
  expect((await table.text()).split('\r\n')[0]).toContain('Our answer,Whose view')
})
