import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, signIn } from './support/people'
import { expectSaved, saveStatus } from './support/selfAssessment'

// A phone in one hand.
test.use({ start: 'demo', viewport: { width: 390, height: 844 } })

const practicePages = ['', '/people', '/trail', '/settings']

/** Everything that Bo's practice is told, as the server sends it, and that no page there speaks of a trainee. */
async function whatTheLeadSees(lead: Page): Promise<string> {
  const practice = new URL(lead.url()).pathname.split('/').slice(0, 3).join('/')
  const said: string[] = []
  for (const path of practicePages) {
    await lead.goto(practice + path)
    await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(lead.getByRole('main').getByText(/trainee|placement|Tam\b/i)).toHaveCount(0)
  }
  const audits = (await (await lead.request.get(`/api/v1${practice}/audits`)).json()) as { id: string }[]
  const compared = audits.map(({ id }) => `/audits/${id}/comparison`)
  for (const path of ['', '/audits', '/people', '/trail', '/mine', '/shared-conversations', ...compared]) {
    const answer = await lead.request.get(`/api/v1${practice}${path}`)
    said.push(`${path} ${answer.status()} ${answer.headers()['etag'] ?? ''} ${await answer.text()}`)
  }
  return said.join('\n')
}

/** Chooses by name on the page that says who may see it. */
async function choose(page: Page, choice: string) {
  await page.goto(`${placementOf(page)}/who-may-see`)
  await page.getByRole('radio', { name: choice }).check()
}

function placementOf(page: Page): string {
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
}

test('a trainee assesses the practice, keeps it, shares it, withdraws it @postgres', async ({ page, browser, context }) => {
  const lead = await newBrowser(browser)
  await signIn(lead, people.bo)
  await expect(lead).toHaveURL(/\/practices\//)
  const before = await whatTheLeadSees(lead)

  await signIn(page, people.tam)
  await expect(page).toHaveTitle('Your placement – Doorway')
  await expect(page.getByText('The practice cannot see it, nor that it exists.').first()).toBeVisible()
  await expectAccessible(page)
  const placement = placementOf(page)

  await test.step('resumes at the first question without an answer, and every answer is saved at once', async () => {
    await page.getByRole('link', { name: 'Go on' }).click()
    await expect(page).toHaveURL(/\/questions\//)
    const first = page.url()
    await expect(page.getByText('Never ask a patient.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'I have not seen this' }).check()
    await expectSaved(page)
    await page.reload()
    await expect(page.getByRole('radio', { name: 'I have not seen this' })).toBeChecked()
    await page.getByRole('button', { name: 'Save and next' }).click()
    await expect(page).not.toHaveURL(first)
    await page.goto(placement)
    await page.getByRole('link', { name: 'Go on' }).click()
    await expect(page).toHaveURL(/\/questions\//)
    await expect(page).not.toHaveURL(first)
  })

  await test.step('words that are written without a connection arrive', async () => {
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    await context.setOffline(true)
    await page.getByRole('radio', { name: 'Mostly in place' }).check()
    await page.getByLabel('What did you see?').fill('The bell at the desk is loud')
    await expect(saveStatus(page)).toContainText('Not sent yet: we will keep trying')
    await page.getByRole('button', { name: 'Save and next' }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading)
    await expect(page.getByText('Not saved yet, but kept while Doorway stays open')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText('Not saved yet, but kept while Doorway stays open')).toHaveCount(0)
    await page.getByRole('link', { name: 'Previous' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await page.reload()
    await expect(page.getByLabel('What did you see?')).toHaveValue('The bell at the desk is loud')
    await expect(page.getByRole('radio', { name: 'Mostly in place' })).toBeChecked()
  })

  await test.step('a patient’s number is not saved, and everything else is', async () => {
    const note = page.getByLabel('What did you see?')
    await note.fill('NHS number 999 000 0018 was on the screen')
    await expect(page.getByText('Not saved.')).toBeVisible()
    await expectAccessible(page)
    await note.fill('A number was on the screen')
    await expectSaved(page)
  })

  await test.step('finishes, and it is kept', async () => {
    await page.goto(`${placement}/check`)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Finish and keep it to myself' }).click()
    await expect(page.getByText('You have finished. It is kept for you alone.')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Only me' })).toBeChecked()
    await expectAccessible(page)
    await expect(page.getByText(/There is a fourth choice from/)).toBeVisible()
    expect(await whatTheLeadSees(lead)).toBe(before)
  })

  await test.step('lets the group read it, waits to be pooled, and changes its mind', async () => {
    await choose(page, 'The group')
    await expect(page.getByText(/so they may guess/)).toBeVisible()
    await page.getByRole('button', { name: 'Let the facilitators read it' }).click()
    await expect(page.getByText('The group’s facilitators can read it now, without your name.')).toBeVisible()
    await choose(page, 'The practice, together with others')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Put my levels together with others' }).click()
    await expect(page.getByText('Your levels wait to be put together with those of others.')).toBeVisible()
    expect(await whatTheLeadSees(lead)).toBe(before)
  })

  await test.step('chooses a shared conversation with a line and a note left out, and cannot confirm it yet', async () => {
    const facilitator = await newBrowser(browser)
    await signIn(facilitator, people.fen)
    await allowSharingEarly(facilitator)
    await choose(page, 'The practice, as a conversation with me')
    await page.getByRole('button', { name: 'Choose what to share' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you want to talk about?')
    await expectAccessible(page)
    const left = page.getByRole('listitem').filter({ hasText: 'Leave this line out' }).first()
    const title = await left.getByRole('heading').innerText()
    await left.getByText('Leave this line out').click()
    const quiet = page.getByRole('listitem').filter({ hasText: 'A number was on the screen' })
    await quiet.getByText('Leave only the note out').click()
    await page.getByRole('link', { name: 'See it as the practice will' }).click()
    await expect(page.getByRole('heading', { name: 'What Tam Example saw' })).toBeVisible()
    await expect(page.getByText(title, { exact: true })).toHaveCount(0)
    await expect(page.getByText('A number was on the screen')).toHaveCount(0)
    await expect(page.getByText('The day on which you confirm it will stand here.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Choose this, and think about it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take a day to think about it')
    await expect(page.getByText('You can confirm this from')).toBeVisible()
    await expect(page.getByRole('button', { name: /share/i })).toHaveCount(0)
    await expectAccessible(page)
    expect(await whatTheLeadSees(lead)).toBe(before)
  })

  await test.step('withdraws it in two steps, and the words stay', async () => {
    await page.getByRole('link', { name: 'Withdraw it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Withdraw what you wrote')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Withdraw it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Withdraw it now?')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Yes, withdraw it' }).click()
    await expect(page.getByText('It is withdrawn. Nobody but you sees it.')).toBeVisible()
    await page.getByRole('link', { name: 'Read it all on one page' }).click()
    await expect(page.getByText('A number was on the screen')).toBeVisible()
    await expectAccessible(page)
    expect(await whatTheLeadSees(lead)).toBe(before)
  })

  await test.step('takes a reflection along that names nobody', async () => {
    await page.goto(`${placement}/reflection`)
    await page.getByLabel('What will you do?').fill('Ask what would help')
    await expectSaved(page)
    await expectAccessible(page)
    const exported = async () => (await page.request.get((await page.getByRole('link', { name: 'Plain text (Markdown)' }).getAttribute('href')) ?? '')).text()
    const without = await exported()
    expect(without).toContain('Ask what would help')
    expect(without).not.toMatch(/Harbour View|Tam Example|Mostly in place|A number was on the screen/)
    await page.getByText('With my notes').click()
    expect(await exported()).toContain('A number was on the screen')
    await page.getByRole('link', { name: 'Page to read or print' }).click()
    await expect(page.getByText('Ask what would help')).toBeVisible()
    await expectAccessible(page)
  })
})

/** The group says that a conversation may be shared while the placement lasts. */
async function allowSharingEarly(facilitator: Page) {
  await expect(facilitator).toHaveURL(/\/groups\//)
  const group = `/api/v1${new URL(facilitator.url()).pathname}`
  const now = await facilitator.request.get(group)
  const changed = await facilitator.request.patch(group, {
    headers: { 'If-Match': now.headers()['etag'] ?? '', 'Idempotency-Key': crypto.randomUUID() },
    data: { shareEarly: true },
  })
  expect(changed.status()).toBe(200)
}

test('a question is answered by keyboard alone', async ({ page }) => {
  await signIn(page, people.tam)
  await page.getByRole('link', { name: 'Go on' }).focus()
  await page.keyboard.press('Enter')
  // What the question mentions is read before the question itself.
  await expect(page.getByRole('note', { name: 'Content note' })).toBeFocused()
  const first = page.url()
  const choice = page.getByRole('radio').first()
  for (let step = 0; step < 5 && !(await choice.evaluate((radio) => radio === document.activeElement)); step++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expectSaved(page)
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('What did you see?')).toBeFocused()
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Save and next' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(first)
  await page.goto(first)
  await expect(page.getByLabel('What did you see?')).toHaveValue('By keyboard')
})

test('one question in two tabs: both texts stand side by side, and one is chosen', async ({ page, context }) => {
  await signIn(page, people.tam)
  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(page).toHaveURL(/\/questions\//)
  const second = await context.newPage()
  await second.goto(page.url())
  await second.getByLabel('What did you see?').fill('From the second tab')
  await expectSaved(second)
  await page.getByLabel('What did you see?').fill('From the first tab')
  await expect(page.getByRole('heading', { name: 'You saved this somewhere else, too' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Keep what is on this page' }).click()
  await expectSaved(page)
  await second.reload()
  await expect(second.getByLabel('What did you see?')).toHaveValue('From the first tab')
})
