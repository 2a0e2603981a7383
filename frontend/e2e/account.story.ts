import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, signIn } from './support/people'

test.use({ start: 'demo', mail: true })

async function confirm(page: Page, password: string) {
  await expect(page.getByRole('dialog', { name: 'Confirm that it is you' })).toBeVisible()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Confirm' }).click()
}

test('a forgotten password is chosen anew through a mail, which says nothing', async ({ page, browser, post }) => {
  const address = 'ari@surgery.example'
  await signIn(page, people.ari)
  await page.goto('/account/email')
  await expectAccessible(page)
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Save' }).click()
  await confirm(page, people.ari.password)
  await expect(page.getByText('a link there confirms the address')).toBeVisible()
  await expect(page.getByText('not confirmed yet')).toBeVisible()
  const asked = await post.next(address)
  await page.goto('/about')
  await page.goto(asked.link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirm your e-mail address')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Yes, this is my address' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your e-mail address is confirmed')
  await page.goto('/account/contact')
  await page.getByRole('radio', { name: 'By e-mail' }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Doorway may write to you.')).toBeVisible()
  await page.goto('/account/reminders')
  await page.getByRole('radio', { name: 'No, do not remind me' }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Doorway does not remind you any more.')).toBeVisible()

  // The same words for somebody who is known and somebody who is not.
  const other = await newBrowser(browser)
  const said: string[] = []
  for (const name of ['nobody.at.all', people.ari.signInName]) {
    await other.goto('/sign-in/forgotten')
    await expectAccessible(other)
    await other.getByLabel('Sign-in name').fill(name)
    await other.getByRole('button', { name: 'Send me a link' }).click()
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Look in your e-mail')
    said.push(await other.getByRole('main').innerText())
  }
  expect(said[0]).toBe(said[1])
  await expectAccessible(other)
  const mail = await post.next(address)
  expect(mail.subject).toBe('A message from Doorway')
  expect(mail.text).not.toMatch(/Ari|Willowbank|practice|ari/)

  const fresh = 'window orchard lantern pebble'
  await other.goto(mail.link)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Choose a new password')
  await expectAccessible(other)
  await other.getByLabel('Password', { exact: true }).fill(fresh)
  await other.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(people.ari.practice)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await signIn(page, { ...people.ari, password: fresh })
})

test('one’s own account is seen, corrected and taken along', async ({ page }) => {
  await signIn(page, people.ari)
  await page.getByRole('link', { name: people.ari.name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Change (Name)', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your name')
  await expectAccessible(page)
  await page.getByLabel('Name', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await page.getByLabel('Name', { exact: true }).fill('Ari Łukasz')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Your name is changed.')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Ari Łukasz')

  // What was typed is still there after confirming, and is what counts.
  await page.getByRole('link', { name: 'Change (Sign-in name)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your sign-in name')
  await expectAccessible(page)
  await page.getByLabel('Sign-in name').fill('ari.lukasz')
  await page.getByRole('button', { name: 'Save' }).click()
  await confirm(page, people.ari.password)
  await expect(page.getByText('Your sign-in name is changed.')).toBeVisible()
  await expect(page.getByText('ari.lukasz')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Download/ }).click()
  const copy: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(JSON.stringify(copy)).toContain('Ari Łukasz')
  expect(JSON.stringify(copy)).not.toContain('argon2')
})

test('sessions are listed and ended, one or all', async ({ page, browser }) => {
  await signIn(page, people.cam)
  const others = await Promise.all([0, 1, 2].map(() => newBrowser(browser)))
  for (const other of others) await signIn(other, people.cam)
  await page.goto('/account/sessions')
  await expect(page.locator('.dw-session')).toHaveCount(4)
  await expect(page.locator('.dw-session').first()).toContainText('You are here')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Sign out there/ }).first().click()
  await expect(page.getByText('Signed out there.')).toBeVisible()
  await expect(page.locator('.dw-session')).toHaveCount(3)
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible()
  for (const other of others) {
    await other.reload()
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  }
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where you are signed in')
})

test('a role is left knowingly, and an erasure can be thought better of', async ({ page }) => {
  await signIn(page, people.cam)
  await page.goto('/account/erase')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ask for my account to be erased' }).click()
  await confirm(page, people.cam.password)
  await expect(page.getByRole('heading', { name: 'Your account will be erased' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Keep my account (Erasing)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep your account?')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Keep my account' }).click()
  await expect(page.getByText('Your account stays as it is.')).toBeVisible()

  await page.getByRole('link', { name: /^Leave/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leave your role as practice lead?')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Leave this role' }).click()
  await expect(page.getByText('You have left that role.')).toBeVisible()
  await expect(page.getByText('You have no role here yet.')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Your practices and groups will be here' })).toBeVisible()
})
