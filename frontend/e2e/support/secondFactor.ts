import type { Page } from '@playwright/test'
import { generate } from 'otplib'
import { expect } from './doorway'

const period = 30

/**
 * The authenticator app of a person in a story. Doorway takes no code twice and a code of the next half minute early, so
 * the app gives a later one each time: no story waits, unless it signs the same person in three times in half a minute.
 */
export class AuthenticatorApp {
  private last = 0

  constructor(readonly secret: string) {}

  async code(): Promise<string> {
    const now = Math.floor(Date.now() / 1000 / period)
    this.last = Math.max(now, this.last + 1)
    const early = (this.last - now - 1) * period * 1000
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    return generate({ secret: this.secret, epoch: this.last * period })
  }
}

/** From the page that asks for a second factor to the person's own first page; gives the app that has it now. */
export async function setUpSecondFactor(page: Page): Promise<AuthenticatorApp> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make your sign-in safer')
  await page.getByRole('button', { name: 'I have an app: begin' }).click()
  const shown = await page.locator('#secret').innerText()
  const app = new AuthenticatorApp(shown.replaceAll(/\s/g, '').toUpperCase())
  await page.getByLabel('Code from your app').fill(await app.code())
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep your recovery codes')
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Keep your recovery codes')
  return app
}

/** After the password: gives the code that the app shows. */
export async function giveCode(page: Page, app: AuthenticatorApp) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter your code')
  await page.getByLabel('Code from your app').fill(await app.code())
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Enter your code')
}
