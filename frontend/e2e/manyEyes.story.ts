import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { join, newBrowser, people, signIn } from './support/people'
import { inviteMember, toStart } from './support/practice'
import { expectSaved, startAssessment } from './support/selfAssessment'

/** The tab's title on the pages of the four questions that are asked about. */
const titles = ['Making contact', 'The appointment'].flatMap((part) => [1, 2].map((number) => `${part}, ${number}\u00a0of\u00a02 – Doorway`))

/** A colleague on a page of a browser of their own. */
async function colleague(lead: Page, browser: Browser, name: string): Promise<Page> {
  const link = await inviteMember(lead)
  const page = await newBrowser(browser)
  await join(page, link, name)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(people.ari.practice)
  return page
}

/** From any page of the practice: asks about two parts. */
async function ask(lead: Page, names: string[]) {
  await toStart(lead)
  await lead.getByRole('link', { name: 'See every criterion' }).click()
  await lead.getByRole('link', { name: 'Ask colleagues for their view' }).click()
  await lead.getByRole('radio', { name: 'Some of them' }).check()
  await lead.getByRole('checkbox', { name: 'Making contact' }).check()
  await lead.getByRole('checkbox', { name: 'The appointment' }).check()
  for (const name of names) await lead.getByRole('checkbox', { name }).check()
}

/** Gives one's own view of the four questions, from the start page: a word of the scale each. */
async function giveViews(page: Page, words: [string, string, string, string]) {
  await page.goto('/')
  await page.getByRole('link', { name: 'Give your view' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your own view is asked for')
  await page.getByRole('link', { name: 'Begin' }).click()
  for (const [index, word] of words.entries()) {
    await expect(page).toHaveTitle(titles[index] ?? '')
    await page.getByRole('radio', { name: word }).check()
    await expectSaved(page)
    await page.getByRole('button', { name: index < 3 ? 'Next' : 'Finish' }).click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for your view')
}

/** Everything that a page of the lead says. */
async function saysOf(lead: Page, address: string): Promise<string> {
  await lead.goto(address)
  await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(lead.getByText(/^Getting .* ready…/)).toHaveCount(0)
  return lead.locator('body').innerText()
}

test('a receptionist, a nurse and a GP give their views and the lead agrees the answers', async ({ page: lead, browser }) => {
  await signIn(lead, people.ari)
  await startAssessment(lead)
  const reception = await colleague(lead, browser, 'Jo Receptionist')
  const nurse = await colleague(lead, browser, 'Sam Nurse')
  const doctor = await colleague(lead, browser, 'Kit Doctor')

  // Asking: beforehand everybody reads what will be shown.
  await ask(lead, ['Jo Receptionist', 'Sam Nurse'])
  await expect(lead.getByRole('status').filter({ hasText: 'That is too few' })).toContainText('You talk instead')
  await lead.getByRole('checkbox', { name: 'Kit Doctor' }).check()
  await expect(lead.getByRole('status').filter({ hasText: 'You ask three colleagues' })).toContainText('never whose')
  await expectAccessible(lead)
  await lead.getByRole('button', { name: 'Ask them' }).click()
  await expect(lead.getByText('Asked. It is on your colleagues’ start pages now.')).toBeVisible()
  await expect(lead.getByText('Jo Receptionist, Kit Doctor, Sam Nurse')).toBeVisible()
  await expectAccessible(lead)

  // Blind: what the lead can read is the same before and after each view.
  const asking = new URL(lead.url()).pathname
  const draft = asking.replace('/views', '')
  const pages = [asking, draft, `${draft}/agree`, `${draft}/comparison`, draft.replace(/audits.*/, ''), draft.replace(/audits.*/, 'trail')]
  await lead.goto('/') // what was just done is said once
  const before = await saysAll(lead, pages)
  await reception.goto('/')
  await expectAccessible(reception)
  await giveViews(reception, ['Not yet', 'Starting', 'Mostly in place', 'Mostly in place'])
  await expectAccessible(reception)
  expect(await saysAll(lead, pages)).toEqual(before)
  await giveViews(nurse, ['Starting', 'Starting', 'Mostly in place', 'Starting'])
  await giveViews(doctor, ['Mostly in place', 'Mostly in place', 'Mostly in place', 'I am not sure'])
  expect(await saysAll(lead, pages)).toEqual(before)

  // Only their own: a colleague sees nobody else's view, and may change hers until the round is closed.
  await nurse.reload()
  await expect(nurse.getByText('Mostly in place')).toHaveCount(1)
  await nurse.getByRole('listitem').getByRole('link').nth(1).click()
  await expect(nurse.getByRole('radio', { name: 'Starting' })).toBeChecked()
  await expect(nurse.getByText('Only you see your answer.')).toBeVisible()
  await expect(nurse.getByText('If you are between two, pick the lower.')).toBeVisible()
  await expectAccessible(nurse)

  // Closing is for good.
  await lead.goto(asking)
  await lead.getByRole('link', { name: 'Close the round' }).click()
  await expect(lead.getByText('A round is closed once and for good.')).toBeVisible()
  await expectAccessible(lead)
  await lead.getByRole('button', { name: 'Close the round' }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Agree together')

  // The widest differences first, in words, and nobody in them.
  await expect(lead.getByRole('figure')).toHaveText([
    'From “Not yet” to “Mostly in place”. No level was said most.',
    'From “Starting” to “Mostly in place”. Most said “Starting”.',
    'Everybody who chose a level said “Mostly in place”.',
  ])
  await expect(lead.getByRole('heading', { name: 'Talk about these together' })).toBeVisible()
  await expect(lead.getByRole('main')).not.toContainText(/Jo|Sam|Kit/)
  await expectAccessible(lead)

  // The sheet for the meeting, as PDF and as a page.
  const pdf = await lead.request.get(`/api/v1${draft}/meeting-sheet.pdf`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await lead.getByRole('link', { name: 'Meeting sheet (web page)' }).click()
  await expect(lead).toHaveURL(/meeting-sheet\.html$/)
  await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(lead.locator('body')).not.toContainText(/Jo R|Sam N|Kit D/)
  await lead.goBack()

  // Agreeing: the level and the reason are the practice's answer.
  await lead.getByRole('link', { name: 'Begin with the widest' }).click()
  await expect(lead).toHaveTitle(titles[0] ?? '')
  const first = new URL(lead.url()).pathname
  await expect(lead.getByRole('region', { name: 'To talk about' })).toBeVisible()
  await expect(lead.getByText('If you are between two, pick the lower.')).toBeVisible()
  await expectAccessible(lead)
  await lead.getByRole('radio', { name: 'Starting' }).check()
  await lead.getByLabel('Why we agreed this, in a sentence').fill('It depends on who is at the desk, so we picked the lower.')
  await expectSaved(lead)
  await lead.getByRole('button', { name: 'Save and next' }).click()
  await expect(lead).not.toHaveURL(new RegExp(`${first}$`))
  await lead.goto(first)
  await expect(lead.getByRole('radio', { name: 'Starting' })).toBeChecked()
  await expect(lead.getByLabel('Why we agreed this, in a sentence')).toHaveValue('It depends on who is at the desk, so we picked the lower.')
  await lead.reload()
  await expect(lead.getByRole('radio', { name: 'Starting' })).toBeChecked()
  await lead.getByRole('link', { name: 'See the whole list' }).click()
  await expect(lead.getByText('1 of 4 agreed')).toBeVisible()
  await lead.goto(first.replace('/agree/', '/criteria/'))
  await expect(lead.getByLabel('Note for your practice')).toHaveValue('It depends on who is at the desk, so we picked the lower.')

  // A part is asked about once; and beside the answers stands how colleagues see it.
  await lead.goto(asking)
  await lead.getByRole('radio', { name: 'Some of them' }).check()
  await expect(lead.getByRole('checkbox', { name: 'Making contact' })).toHaveCount(0)
  await lead.goto(`${draft}/comparison`)
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Your answers beside the views of others')
  await expect(lead.getByRole('heading', { name: 'Whose views these are' })).toBeVisible()
  await expect(lead.getByRole('link', { name: 'Shared with you by name' })).toBeVisible()
  await expect(lead.getByRole('main')).not.toContainText(/Jo R|Sam N|Kit D/)
  await expectAccessible(lead)
  await reception.goto('/')
  await expect(reception.getByText('Nothing waits for you yet.')).toBeVisible()
})

async function saysAll(lead: Page, addresses: string[]): Promise<string[]> {
  const all: string[] = []
  for (const address of addresses) all.push(await saysOf(lead, address))
  return all
}

test('a view is given by keyboard alone, and one that was given without a connection arrives', async ({ page, context }) => {
  await signIn(page, people.dee)
  await page.getByRole('link', { name: 'Give your view' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const first = await page.getByRole('main').getByRole('listitem').first().innerText()
  expect(first).toContain('No view yet')
  await page.getByRole('link', { name: 'Begin' }).focus()
  await page.keyboard.press('Enter')

  await expect(page).toHaveTitle('Arriving and waiting, 1\u00a0of\u00a04 – Doorway')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Starting' })).toBeChecked()
  await expectSaved(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused()
  await page.keyboard.press('Enter')

  // Without a connection nothing is lost, also over the next page.
  await expect(page).toHaveTitle('Arriving and waiting, 2\u00a0of\u00a04 – Doorway')
  await context.setOffline(true)
  await page.getByRole('radio', { name: 'I am not sure' }).check()
  await expect(page.locator('.dw-save')).toContainText('Not sent yet: we will keep trying.')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Not saved yet, but kept while Doorway stays open:')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(page.getByText('Not saved yet, but kept while Doorway stays open:')).toHaveCount(0)
  await page.getByRole('link', { name: 'See all that is asked' }).click()
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'I am not sure' })).toHaveCount(1)
  await expect(page.getByRole('listitem').filter({ hasText: 'Starting' })).toHaveCount(1)
  await page.getByRole('link', { name: 'Carry on' }).click()
  await expect(page).toHaveTitle('Arriving and waiting, 3\u00a0of\u00a04 – Doorway')
})

test('an answer that was given before is agreed by staying with it', async ({ page }) => {
  await signIn(page, people.bo)
  await page.getByRole('link', { name: 'See every criterion' }).click()
  await page.getByRole('link', { name: 'Agree together' }).click()
  await expect(page.getByText('1 of 8 agreed')).toBeVisible()
  await page.getByRole('link', { name: 'Go on with the next' }).click()
  await expect(page).toHaveURL(/\/agree\/[^/]+$/)
  const first = new URL(page.url()).pathname
  await expect(page.getByRole('radio', { name: 'Starting' })).toBeChecked()
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page).not.toHaveURL(new RegExp(`${first}$`))
  await page.getByRole('link', { name: 'See the whole list' }).click()
  await expect(page.getByText('2 of 8 agreed')).toBeVisible()
  await expectAccessible(page)
})

test('two tabs give one view: what was chosen last holds, and a round that is closed says so', async ({ page, context, browser }) => {
  await signIn(page, people.dee)
  await page.getByRole('link', { name: 'Give your view' }).click()
  await page.getByRole('link', { name: 'Begin' }).click()
  await expect(page.getByRole('radio').first()).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('radio', { name: 'Not yet' }).check()
  await expectSaved(other)
  await page.getByRole('radio', { name: 'Mostly in place' }).check()
  await expectSaved(page)
  await other.reload()
  await expect(other.getByRole('radio', { name: 'Mostly in place' })).toBeChecked()

  const lead = await newBrowser(browser)
  await signIn(lead, people.bo)
  await lead.getByRole('link', { name: 'See every criterion' }).click()
  await lead.getByRole('link', { name: 'Ask colleagues for their view' }).click()
  await lead.getByRole('link', { name: 'Close the round' }).click()
  await lead.getByRole('button', { name: 'Close the round' }).click()
  await expect(lead.getByText('The round is closed.')).toBeVisible()
  await page.getByRole('radio', { name: 'Starting' }).check()
  await expect(page.locator('.dw-save > span').first()).toContainText('The views have been put together, so yours stays as you last saved it.')
  await expectAccessible(page)
})
