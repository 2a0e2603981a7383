import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'
import { toStart } from './support/practice'
import { expectSaved, startAssessment } from './support/selfAssessment'

test.use({ start: 'demo' })

async function lookAgain(page: Page) {
  await signIn(page, people.kit)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(people.kit.practice)
  await page.getByRole('region', { name: 'Look again' }).getByRole('link', { name: 'Look again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look again')
}

/** Answers what is left of the short form, each with the same level. */
async function answerTheRest(page: Page) {
  for (;;) {
    const title = await page.title()
    await page.getByRole('radio', { name: 'Mostly in place' }).check()
    const last = await page.getByRole('button', { name: 'Save and check your answers' }).isVisible()
    await page.getByRole('button', { name: /^Save and (next|check your answers)$/ }).click()
    if (last) break
    await expect(page).not.toHaveTitle(title)
  }
}

/** What a link leads to, as a file. */
async function fetched(page: Page, link: Locator): Promise<Buffer> {
  const got = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(got.status()).toBe(200)
  return got.body()
}

async function expectPDF(page: Page, link: Locator) {
  expect((await fetched(page, link)).subarray(0, 5).toString()).toBe('%PDF-')
}

test('a year later a practice looks again, and sees what it did and what moved', async ({ page }) => {
  await lookAgain(page)
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^Short:/ }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()

  await test.step('last time stands beside the question, and nothing is chosen from it', async () => {
    const last = page.getByRole('region', { name: 'Last time' })
    await expect(last).toContainText('In place and checked')
    await expect(last).toContainText('Note of the test calls')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByText('Last time: in place and checked').click()
    await expect(page.getByText('Note of the test calls')).toBeVisible()
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  await test.step('a lower level may have its reason, and loses it once it is not lower', async () => {
    const why = page.getByRole('group', { name: 'It is lower than last time. Would you like to say why?' })
    await page.getByRole('radio', { name: 'Mostly in place' }).check()
    await why.getByRole('radio', { name: 'Staff have changed' }).check()
    await page.getByRole('radio', { name: 'In place and checked' }).check()
    await expect(why).toHaveCount(0)
    await page.getByRole('radio', { name: 'Not yet' }).check()
    await expect(why.getByRole('radio', { name: 'Something else, or rather not say' })).toBeChecked()
    await why.getByRole('radio', { name: 'We looked harder this time' }).check()
    await expectSaved(page)
    await expectAccessible(page)
    await page.reload()
    await expect(why.getByRole('radio', { name: 'We looked harder this time' })).toBeChecked()
    await page.getByRole('button', { name: 'Save and next' }).click()
    await expect(page).toHaveTitle('Making contact, 1 of 2 – Doorway')
  })

  await test.step('it is submitted', async () => {
    await answerTheRest(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(page).toHaveURL(/\/submitted$/)
    await expectAccessible(page)
  })

  await test.step('an action that was carried on is done', async () => {
    await page.getByRole('link', { name: 'Choose what you will do' }).first().click()
    const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Take the reason for coming off the online form' }) })
    await expect(card).toContainText('Carried on from before')
    await expectAccessible(page)
    await card.getByRole('link').click()
    await page.getByLabel('Done', { exact: true }).check()
    await page.getByLabel('What shows it').fill('The form asks nothing before the booking.')
    const done = page.getByRole('group', { name: 'Done on' })
    const today = new Date()
    await done.getByLabel('Day').fill(String(today.getDate()))
    await done.getByLabel('Month').fill(String(today.getMonth() + 1))
    await done.getByLabel('Year').fill(String(today.getFullYear()))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(card).toContainText('Done')
  })

  await test.step('progress says first what was done, what moved, what did not and what is next', async () => {
    await page.getByRole('navigation', { name: 'Your practice' }).getByRole('link', { name: 'Progress' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What has changed')
    await expect(page.getByRole('region', { name: 'What we did' })).toContainText('5 actions are done.')
    await expect(page.getByRole('region', { name: 'What did not' })).toContainText('we looked harder this time')
    await expect(page.getByText(/criteria ask the same each time/)).toBeVisible()
    await page.getByText('The same as a table').first().click()
    await expect(page.getByRole('table', { name: /By part of the patient’s journey/ }).first()).toBeVisible()
    await expectAccessible(page)
  })
})

/** Submits a self-assessment of which every question is answered with the same level. */
async function submitAll(page: Page) {
  await answerTheRest(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page).toHaveURL(/\/submitted$/)
}

test('what a practice takes along is all there in another Doorway', async ({ page, browser, elsewhere }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  await submitAll(page)
  await page.goto(page.url().replace(/[^/]+\/submitted$/, 'new'))
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Last time' })).toContainText('Mostly in place')
  await submitAll(page)
  await toStart(page)
  await page.getByRole('link', { name: 'Take it with you' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take it with you')
  await expectAccessible(page)
  const archive = await fetched(page, page.getByRole('link', { name: 'To another Doorway (JSON)' }))

  const there = await (await browser.newContext({ baseURL: elsewhere.address })).newPage()
  await signIn(there, people.ari)
  await expect(there.getByRole('heading', { level: 1 })).toHaveText(people.ari.practice)
  await there.goto(`${there.url()}/take/bring-in`)
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Bring in what you took along')
  await expectAccessible(there)
  await there.getByLabel('The file').setInputFiles({ name: 'doorway-archive.json', mimeType: 'application/json', buffer: archive })
  await there.getByRole('button', { name: 'Look at the file' }).click()
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('This is in the file')
  await expect(there.getByRole('main')).toContainText('2 self-assessments')
  await expectAccessible(there)
  await there.getByRole('button', { name: 'Bring it in' }).click()
  await expect(there.getByText('It is all here now.')).toBeVisible()

  await there.getByRole('navigation', { name: 'Your practice' }).getByRole('link', { name: 'Progress' }).click()
  await expect(there.getByRole('region', { name: 'What we did' })).toContainText('No action is done yet.')
  await expect(there.getByRole('region', { name: 'What did not' })).toContainText('14 criteria are where they were.')
  await toStart(there)
  await there.getByRole('link', { name: 'Take it with you' }).click()
  const again = await fetched(there, there.getByRole('link', { name: 'To another Doorway (JSON)' }))
  expect(again.equals(archive), 'the file taken along there is the same, byte for byte').toBe(true)
})

test('what was done and what moved goes to the partners, to the noticeboard and to everybody', async ({ page }) => {
  await signIn(page, people.kit)
  await page.getByRole('navigation', { name: 'Your practice' }).getByRole('link', { name: 'Progress' }).click()
  await expect(page.getByRole('region', { name: 'What did not' })).toContainText('we looked harder this time')

  await test.step('the progress report is there as PDF and as a page, and so is one page for the noticeboard', async () => {
    await expectPDF(page, page.getByRole('link', { name: 'progress report as PDF' }))
    await expectPDF(page, page.getByRole('link', { name: 'summary as PDF' }))
    await page.getByRole('link', { name: 'as a web page', exact: true }).click()
    await expect(page.getByText('Give reception the same session that clinical staff had').first()).toBeVisible()
    await expectAccessible(page)
    await page.goBack()
  })

  await test.step('what was done is told to everybody, on a poster', async () => {
    await page.getByRole('link', { name: 'Open the plan' }).click()
    await page.getByRole('link', { name: 'Give reception the same session that clinical staff had' }).click()
    await page.getByRole('button', { name: 'Tell everybody about this' }).click()
    await page.getByLabel('You said').fill('It depends on who is at the desk.')
    await page.getByRole('button', { name: 'Show it' }).click()
    await page.getByRole('link', { name: 'All that you tell everybody' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You said, we did')
    await expectAccessible(page)
    await expectPDF(page, page.getByRole('link', { name: 'Poster (PDF)' }))
    await page.getByRole('link', { name: 'Poster (web page)' }).click()
    await expect(page.getByText('It depends on who is at the desk.')).toBeVisible()
    await expectAccessible(page)
  })
})
