import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, signIn } from './support/people'
import { AuthenticatorApp, giveCode } from './support/secondFactor'

test.use({ start: 'demo' })

test('somebody whose role needs it signs in with a code, and each code works once', async ({ page, browser }) => {
  const app = new AuthenticatorApp(people.ola.secret)
  await page.goto('/operator')
  await page.getByLabel('Sign-in name').fill(people.ola.signInName)
  await page.getByLabel('Password', { exact: true }).fill(people.ola.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in\/code$/)
  await expect(page).toHaveTitle('Enter your code – Doorway')
  await expectAccessible(page)

  // Until then nothing opens, whatever the address.
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter your code')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('link', { name: 'Enter the code' })).toBeVisible()
  await page.getByLabel('Code from your app').fill('000000')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  const code = await app.code()
  await page.getByLabel('Code from your app').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')

  const other = await newBrowser(browser)
  await other.goto('/sign-in')
  await other.getByLabel('Sign-in name').fill(people.ola.signInName)
  await other.getByLabel('Password', { exact: true }).fill(people.ola.password)
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await other.getByLabel('Code from your app').fill(code)
  await other.getByRole('button', { name: 'Continue' }).click()
  await expect(other.getByRole('alert', { name: 'There is a problem' })).toBeVisible()
  await giveCode(other, app)
  await expect(other).toHaveURL(/\/operator$/)
})

test('a recovery code lets somebody in whose telephone is lost, once', async ({ page, browser, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, people.ari)
  await page.goto('/account/second-factor')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have an app: begin' }).click()

  // What was asked for goes on after confirming.
  await expect(page.getByRole('dialog', { name: 'Confirm that it is you' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Your password').fill('not this one')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('dialog').locator('.nhsuk-error-message')).toBeFocused()
  await page.getByLabel('Your password').fill(people.ari.password)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('img', { name: /^A square code/ })).toBeVisible()
  const letters = await page.locator('#secret').innerText()
  expect(letters).toMatch(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('link', { name: 'Enter the code that your app shows' })).toBeVisible()
  const app = new AuthenticatorApp(letters.replaceAll(' ', ''))
  await page.getByLabel('Code from your app').fill(await app.code())
  await page.getByRole('button', { name: 'Continue' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep your recovery codes')
  await expectAccessible(page)
  const codes = await page.locator('.dw-recovery code').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes.join('\n'))
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('You now sign in with a code from your app as well.')).toBeVisible()

  for (const [attempt, comesIn] of [[codes[0], true], [codes[0], false], [codes[1], true]] as const) {
    const other = await newBrowser(browser)
    await other.goto('/sign-in')
    await other.getByLabel('Sign-in name').fill(people.ari.signInName)
    await other.getByLabel('Password', { exact: true }).fill(people.ari.password)
    await other.getByRole('button', { name: 'Sign in', exact: true }).click()
    await other.getByRole('button', { name: 'Use a recovery code' }).click()
    await other.getByLabel('Recovery code').fill(attempt ?? '')
    if (!comesIn) await expectAccessible(other)
    await other.getByRole('button', { name: 'Continue' }).click()
    if (comesIn) await expect(other.getByRole('heading', { level: 1 })).toHaveText(people.ari.practice)
    else await expect(other.getByRole('alert', { name: 'There is a problem' })).toBeVisible()
    await other.context().close()
  }
  await page.reload()
  await expect(page.getByText('8 left')).toBeVisible()
})

test('without mail, a forgotten password has a way that is said', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'I have forgotten my password' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forgotten password')
  await expect(page.getByText('This Doorway does not send e-mail.')).toBeVisible()
  await expectAccessible(page)
})
