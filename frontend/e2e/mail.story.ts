import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { join, newBrowser, people, signIn } from './support/people'
import { setUpSecondFactor } from './support/secondFactor'

test.use({ start: 'demo', mail: true })

const address = 'mo@organisation.example'

test('an invitation goes by mail, says nothing of what it is for, and opens the way in', async ({ page, browser, doorway, post }) => {
  await signIn(page, people.ola)
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByRole('radio', { name: 'Facilitator' }).check()
  await page.getByLabel(/^E-mail address/).fill(address)
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(page.getByRole('heading', { name: 'The invitation is on its way' })).toBeFocused()
  await expect(page.getByLabel('The invitation link')).toHaveCount(0)
  await expectAccessible(page)

  const mail = await post.next(address)
  expect(mail.from).toBe('doorway@doorway.example')
  expect(mail.subject).toBe('A message from Doorway')
  expect(mail.text).not.toMatch(/ola|facilitator|operator|group|practice|trauma/i)
  expect(mail.link).toContain(`${doorway.address}/join#`)

  // A scanner that opens the link first uses nothing up.
  const scanner = await newBrowser(browser)
  await scanner.goto(mail.link)
  await expect(scanner.getByRole('heading', { level: 1 })).toBeVisible()

  const invited = await newBrowser(browser)
  await join(invited, mail.link, 'Mo Facilitator')
  await setUpSecondFactor(invited)
  await expect(invited).toHaveURL(/\/groups\/[0-9a-f-]{36}$/)
  await scanner.reload()
  await expect(scanner.getByRole('heading', { level: 1 })).toHaveText('This link cannot be used')
  expect(post.count(address)).toBe(1)
})
