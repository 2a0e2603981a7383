import type { Page } from '@playwright/test'
import { generate } from 'otplib'
import { expect } from './doorway'

const period = 30

/**
 * The authenticator app of a person in a story. Doorway takes no code twice, and takes the one of the half minute before and
 * of the one to come: the app begins with the earliest that is sure to last, and gives a later one each time. So a story
 * that signs the same person in three times waits for none of them, or for the rest of a half minute that is ending.
 */
export class AuthenticatorApp {
  private last = 0

  constructor(readonly secret: string) {}

  async code(): Promise<string> {
    const now = Date.now() / 1000 / period
    const earliest = now % 1 < 0.5 ? Math.floor(now) - 1 : Math.floor(now)
    this.last = Math.max(earliest, this.last + 1)
    const early = (this.last - 1 - now) * period * 1000
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
