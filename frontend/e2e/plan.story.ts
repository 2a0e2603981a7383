import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'

test.use({ start: 'demo' })

async function openPlan(page: Page) {
  await signIn(page, people.cam)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(people.cam.practice)
  await page.getByRole('link', { name: 'See the whole plan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we will do')
}

test('results lead to a plan, and the plan to a report @postgres', async ({ page }) => {
  await signIn(page, people.cam)
  await expect(page).toHaveTitle('Start – Doorway')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Where we are now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where we are now')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'What is strong' })).toBeVisible()
  await page.getByText('The same as a table').first().click()
  await expect(page.getByRole('table', { name: 'By part of the patient’s journey' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Choose what to do' }).click()
  const suggestion = page.getByRole('checkbox').first()
  const what = await page.locator(`label[for="${await suggestion.getAttribute('id')}"]`).innerText()
  await suggestion.check()
  await page.getByRole('button', { name: 'Add to our plan' }).click()
  await expect(page.getByText('Added to your plan.')).toBeVisible()
  await expect(page.getByRole('link', { name: what })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: what }).click()
  await page.getByLabel('Under way').check()
  await page.getByLabel('First step (optional)').fill('Ask Łukasz and Siân')
  await page.getByLabel('Day').fill('31')
  await page.getByLabel('Month').fill('2')
  await page.getByLabel('Year').fill('2031')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Enter a real date, or leave all three boxes empty' }).click()
  await expect(page.getByLabel('Day')).toBeFocused()
  await page.getByLabel('Month').fill('3')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: what }) })
  await expect(card).toContainText('31 March 2031')
  await expect(card).toContainText('Ask Łukasz and Siân')

  // The report has the plan, as PDF and as a page.
  const pdf = await page.request.get((await page.getByRole('link', { name: 'Action plan (PDF)' }).getAttribute('href')) ?? '')
  expect(pdf.headers()['content-type']).toContain('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('link', { name: 'Action plan (web page)' }).click()
  await expect(page.getByText('Ask Łukasz and Siân')).toBeVisible()
  await expectAccessible(page)
})

test('an action keeps its history, and shows how often its date was moved', async ({ page }) => {
  await openPlan(page)
  await page.getByRole('link', { name: 'Write your own action' }).click()
  await page.getByLabel('What we will do').fill('Put up a clock')
  await page.getByLabel('Day').fill('1')
  await page.getByLabel('Month').fill('2')
  await page.getByLabel('Year').fill('2031')
  await page.getByRole('button', { name: 'Add to our plan' }).click()
  for (const month of ['3', '4']) {
    await page.getByRole('link', { name: 'Put up a clock' }).click()
    await page.getByLabel('Month').fill(month)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
  }
  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Put up a clock' }) })
  await expect(card).toContainText('1 April 2031, moved twice')

  await page.getByRole('link', { name: 'Put up a clock' }).click()
  await page.getByText('How this action changed').click()
  await expect(page.getByText('By when: from “1 March 2031” to “1 April 2031”')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Remove this action' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we will do')
  await expect(page.getByRole('link', { name: 'Put up a clock' })).toHaveCount(0)
})

test('the guard refuses a patient’s number and asks about what may be a patient’s', async ({ page, doorway }) => {
  await openPlan(page)
  await page.getByRole('link', { name: 'Write your own action' }).click()
  await page.getByLabel('What we will do').fill('Ring Mrs Jones back')
  await page.getByLabel('First step (optional)').fill('Look up NHS number 999 000 0018')
  await page.getByRole('button', { name: 'Add to our plan' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expect(page.getByText('This looks like an NHS number.').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('First step (optional)').fill('Look up the number')
  await page.getByLabel('It is made up, as an example').check()
  await page.getByRole('button', { name: 'Add to our plan' }).click()
  await expect(page.getByRole('link', { name: 'Ring Mrs Jones back' })).toBeVisible()
  expect(doorway.printed()).not.toContain('999 000 0018')
  expect(doorway.printed()).not.toContain('Jones')
})

test('two actions make the pledge', async ({ page }) => {
  await openPlan(page)
  await page.getByRole('link', { name: 'Two actions for our pledge' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two actions for our pledge')
  const boxes = page.getByRole('checkbox')
  for (const box of await boxes.all()) await box.uncheck()
  await boxes.first().check()
  const what = await page.locator(`label[for="${await boxes.first().getAttribute('id')}"]`).innerText()
  await page.getByRole('button', { name: 'Save our pledge' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('list').getByText(what)).toBeVisible()
  await expectAccessible(page)
})
