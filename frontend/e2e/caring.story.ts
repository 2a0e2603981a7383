import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { groupAddresses, walkTo } from './support/groupPages'
import { newBrowser, people, signIn } from './support/people'

test.use({ start: 'demo' })

/** Signs in to the group's first page and gives its path. */
async function inTheGroup(page: Page, person: Parameters<typeof signIn>[1]): Promise<string> {
  await signIn(page, person)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your group')
  return new URL(page.url()).pathname
}

for (const who of ['fen', 'lin'] as const) {
  test(`Pause and “Leave this page” are on every page of the group that ${who} opens`, async ({ page }) => {
    const group = await inTheGroup(page, people[who])
    const addresses = await groupAddresses(page, group)
    expect(addresses.length).toBeGreaterThan(40)
    for (const address of addresses) {
      await walkTo(page, address)
      await expect(page.getByRole('button', { name: 'Leave this page' }), address).toBeVisible()
      await page.getByRole('button', { name: 'Pause', exact: true }).click()
      await expect(page, address).toHaveTitle('Paused')
      await expect(page.locator('h1:visible'), address).toHaveText('Paused')
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('button', { name: 'Leave this page' }), address).toBeVisible()
    }
    // Leaving puts an empty page in the place of this one: going back leads past it.
    await page.goto(group)
    await page.getByRole('link', { name: 'Meetings' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings')
    await page.getByRole('button', { name: 'Leave this page' }).click()
    await expect(page).toHaveURL('about:blank')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your group')
  })
}

test('a member takes a rest, keeps hours to be paid, and reads what is there for a meeting', async ({ page, browser }) => {
  const group = await inTheGroup(page, people.lin)
  await page.getByRole('link', { name: 'Meetings' }).click()
  await expect(page.getByRole('heading', { name: 'Meetings will be here' })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${group}/my-place`)
  await page.getByRole('radio', { name: 'I take a rest' }).check()
  await page.getByLabel('What should the group call you?').fill('Wren')
  await page.getByRole('radio', { name: 'Yes, by e-mail' }).check()
  await page.getByLabel('Quiet from').selectOption('20:00')
  await page.getByLabel('Quiet until').selectOption('09:00')
  await page.getByRole('group', { name: 'Would you like to keep a log of your hours, to be paid?' }).getByRole('radio', { name: 'Yes' }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('You are taking a rest. Come back when it suits you.')).toBeVisible()
  await expect(page.getByLabel('Quiet until')).toHaveValue('9')
  await page.getByRole('radio', { name: 'I take part' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('You need not say why, and nobody is told.')).toBeVisible()
  await expect(page.getByLabel('What should the group call you?')).toHaveValue('Wren')

  await page.getByRole('link', { name: 'My hours' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My hours')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Day', { exact: true }).fill('2')
  await page.getByLabel('Month').fill('3')
  await page.getByLabel('Year').fill('2026')
  await page.getByLabel('Hours', { exact: true }).fill('1')
  await page.getByLabel('Minutes', { exact: true }).fill('30')
  await page.getByRole('radio', { name: 'Reading' }).check()
  await page.getByLabel('A note for yourself').fill('20-00-00 55779911')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('This looks like bank details.')
  await page.getByLabel('A note for yourself').fill('On the bus')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Reading, 1 hour 30 minutes' })).toContainText('On the bus')
  await expectAccessible(page)

  const facilitator = await newBrowser(browser)
  await inTheGroup(facilitator, people.fen)
  const table = await facilitator.request.get(`/api/v1${group}/hours.csv`)
  expect(await table.text()).toBe('\ufeffName,Day,Hours,What\r\nWren,2026-03-02,1.50,Reading\r\n')
  await facilitator.getByRole('link', { name: 'Meetings' }).click()
  await facilitator.getByRole('link', { name: 'Write down a meeting' }).click()
  await facilitator.getByLabel('What is it called?').fill('Reading the draft together')
  await facilitator.getByLabel('Day', { exact: true }).fill('30')
  await facilitator.getByLabel('Month').fill('11')
  await facilitator.getByLabel('Year').fill('2099')
  await facilitator.getByLabel('When on that day, and where?').fill('10:30 to 12, the library')
  await facilitator.getByLabel('Content note').fill('We will talk about waiting rooms.')
  await facilitator.getByLabel('To read before the meeting').fill('You may leave at any time.')
  await facilitator.getByLabel('To read after the meeting').fill('Do something kind for yourself.')
  await expectAccessible(facilitator)
  await facilitator.getByRole('button', { name: 'Save' }).click()
  await expect(facilitator.getByRole('heading', { level: 1 })).toHaveText('Reading the draft together')
  await expectAccessible(facilitator)

  await page.goto(`${group}/meetings`)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Reading the draft together' }).click()
  const note = page.getByRole('note', { name: 'Content note' })
  await expect(note).toContainText('We will talk about waiting rooms.')
  await expect(page.getByRole('main')).toContainText('Do something kind for yourself.')
  await expect(page.getByRole('link', { name: 'Change this meeting' })).toBeHidden()
  await expectAccessible(page)
  await note.getByRole('link', { name: 'Skip this' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings')

  await facilitator.getByRole('link', { name: 'Change this meeting' }).click()
  await facilitator.getByLabel('When on that day, and where?').fill('By telephone')
  await facilitator.getByRole('button', { name: 'Save' }).click()
  await expect(facilitator.getByRole('main')).toContainText('By telephone')
  await facilitator.getByRole('link', { name: 'Remove it' }).click()
  await expect(facilitator.getByRole('heading', { level: 1 })).toHaveText('Remove this meeting?')
  await expectAccessible(facilitator)
  await facilitator.getByRole('button', { name: 'Remove it' }).click()
  await expect(facilitator.getByRole('heading', { name: 'Meetings will be here' })).toBeVisible()
})
