import type { Page } from '@playwright/test'
import { expect } from './doorway'

/** The invented people of the demonstration group, as `doorway demo` prints them. */
export const people = {
  ari: { signInName: 'ari', password: 'harbour-pebble-kettle', practice: 'Willowbank Surgery (invented)' },
  bo: { signInName: 'bo.example', password: 'orchard-pencil-window', practice: 'Harbour View Practice (invented)' },
  cam: { signInName: 'cam', password: 'blanket-river-candle', practice: 'Foxglove Health Centre (invented)' },
  ola: { signInName: 'ola', password: 'lantern-meadow-teapot' },
}

export async function signIn(page: Page, person: { signInName: string; password: string }) {
  await page.goto('/sign-in')
  await page.getByLabel('Sign-in name').fill(person.signInName)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}
