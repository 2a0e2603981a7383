import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'

test.use({ start: 'demo' })

test('a sign-out that does not work says so, and the next one takes everything along', async ({ page }) => {
  await signIn(page, people.ari)
  await page.evaluate(() => window.sessionStorage.setItem('doorway-link', 'a link that was being used'))
  await page.route('**/api/v1/session', (route) => (route.request().method() === 'DELETE' ? route.abort() : route.continue()))
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('alert')).toContainText('You are still signed in.')
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page)

  await page.unrouteAll()
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in$/)
  expect(await page.evaluate(() => window.sessionStorage.getItem('doorway-link'))).toBeNull()
})
