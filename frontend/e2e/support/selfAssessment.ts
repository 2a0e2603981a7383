import type { Page } from '@playwright/test'
import { expect } from './doorway'

/** From the practice's start page to the first criterion of a new self-assessment: two actions. */
export async function startAssessment(page: Page) {
  await page.getByRole('link', { name: /^Start/ }).and(page.locator('.nhsuk-button')).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start a self-assessment')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Where are you now?' })).toBeVisible()
}

export function saveStatus(page: Page) {
  return page.locator('.dw-save > span').first()
}

/** Waits until the page says that everything on it is on the server. */
export async function expectSaved(page: Page) {
  await expect(saveStatus(page)).toHaveText(/^Saved \d\d:\d\d$/)
}

export async function openNote(page: Page) {
  await page.getByRole('button', { name: 'Add a note' }).click()
  const note = page.getByLabel('Note for your practice')
  await expect(note).toBeFocused()
  return note
}

/** The bodies of all answers that this page sends from now on, in order, with their keys. */
export function answersSent(page: Page): { key: string; body: string }[] {
  const sent: { key: string; body: string }[] = []
  page.on('request', (request) => {
    if (request.method() !== 'PUT' || !request.url().includes('/answers/')) return
    sent.push({ key: request.headers()['idempotency-key'] ?? '', body: request.postData() ?? '' })
  })
  return sent
}
