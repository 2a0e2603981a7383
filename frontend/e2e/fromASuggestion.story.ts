import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, signIn } from './support/people'
import { startAssessment } from './support/selfAssessment'

// The whole way on the narrowest telephone, for everybody in it.
test.use({ start: 'demo', viewport: { width: 320, height: 640 } })

const plainer = 'People can tell us in a quiet way why they need to be seen.'

/** Waits for a page by its heading, and looks at it. */
async function arrives(page: Page, heading: string) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expectAccessible(page)
}

async function toDecide(page: Page) {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your group')
  await page.getByRole('link', { name: 'Deciding together' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deciding together')
}

async function as(browser: Browser, person: Parameters<typeof signIn>[1]): Promise<Page> {
  const page = await newBrowser(browser)
  await signIn(page, person)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your group')
  return page
}

/** Somebody says where they stand on the open proposal. */
async function stand(page: Page, where: 'I agree' | 'I can live with it' | 'I cannot, because', because = '') {
  await toDecide(page)
  await page.getByRole('link', { name: 'Let people tell us quietly' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Let people tell us quietly')
  await page.getByRole('radio', { name: where }).check()
  if (because) await page.getByRole('textbox', { name: 'Because' }).fill(because)
  await page.getByRole('button', { name: /^(Say|Change) where I stand$/ }).click()
  await expect(page.getByRole('listitem').filter({ hasText: `You: ${where}` })).toBeVisible()
}

/** Fen lets the conversation rest: nobody goes on or decides, Lin lets fewer people read her words, and then it goes on. */
async function restsForAWhile(fen: Page, lin: Page) {
  await fen.reload()
  await fen.getByRole('button', { name: 'Let it rest for a while' }).click()
  await fen.getByRole('button', { name: 'Let it rest', exact: true }).click()
  await expect(fen.getByRole('alert', { name: 'There is a problem' })).toContainText('Write a kind word or two')
  await fen.getByLabel('A kind word for people to read meanwhile').fill('We take a breath until Friday.')
  await fen.getByRole('button', { name: 'Let it rest', exact: true }).click()
  await expect(fen.getByText('Nothing is decided until it goes on.')).toBeVisible()
  await expect(fen.getByRole('link', { name: 'Write the decision down' })).toHaveCount(0)
  await expectAccessible(fen)

  await lin.reload()
  await expect(lin.getByText('This conversation is resting.')).toBeVisible()
  await expect(lin.getByText('We take a breath until Friday.')).toBeVisible()
  await expect(lin.getByRole('radio', { name: 'I agree' })).toHaveCount(0)
  await expectAccessible(lin)
  await lin.getByRole('listitem').filter({ hasText: 'A card would do as well.' }).getByRole('link').click()
  await expect(lin.getByText('What this is about is resting. Your words stay as they are.')).toBeVisible()
  const words = lin.getByLabel('What would you like to say?')
  await words.fill('A card would do just as well.')
  await lin.getByRole('button', { name: 'Save' }).click()
  await expect(lin.getByRole('alert', { name: 'There is a problem' })).toContainText('rests at the moment. What you typed is still here.')
  await expectAccessible(lin)
  await words.fill('A card would do as well.')
  await lin.getByRole('radio', { name: 'Only the people who look after the group' }).check()
  await lin.getByRole('button', { name: 'Save' }).click()
  await expect(lin.getByRole('status').filter({ hasText: 'Changed.' })).toBeVisible()

  await fen.getByRole('button', { name: 'Let it go on' }).click()
  await expect(fen.getByRole('link', { name: 'Write the decision down' })).toBeVisible()
  await lin.reload()
  await expect(lin.getByRole('button', { name: 'Change where I stand' })).toBeVisible()
}

/** Reads every part of the draft and endorses it whole. */
async function endorse(page: Page, looks = false) {
  await toDecide(page)
  await page.getByRole('link', { name: 'Read and endorse the texts' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read and endorse')
  if (looks) await expectAccessible(page)
  const parts = await page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts()
  expect(parts).toHaveLength(10)
  for (const [i, part] of parts.entries()) {
    await page.getByRole('link', { name: part, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(part)
    if (looks && i === 0) await expectAccessible(page)
    await page.getByRole('button', { name: 'I have read this part and endorse it' }).click()
    await expect(page.getByText('You stand behind every text of this part.')).toBeVisible()
    await page.getByRole('link', { name: 'All parts' }).last().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read and endorse')
  }
}

/** Writes what was decided down, up to the button. */
async function fillDecision(page: Page, what: string, why: string) {
  await page.getByLabel('What was decided?').fill(what)
  await page.getByLabel('Why?', { exact: true }).fill(why)
  for (const role of ['people with lived experience', 'clinicians', 'facilitators']) await page.getByRole('checkbox', { name: role }).check()
  await page.getByRole('radio', { name: /^By consent:/ }).check()
  await page.getByLabel('Day').fill('20')
  await page.getByLabel('Month').fill('11')
  await page.getByLabel('Year').fill('2026')
}

test('from a suggestion to an agreed version @postgres', async ({ page, browser }) => {

  // On a practice's page: the criteria are not co-designed yet, and it says so.
  const lead = await newBrowser(browser)
  await signIn(lead, people.ari)
  await lead.getByRole('link', { name: /^Start/ }).and(lead.locator('.nhsuk-button')).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Start a self-assessment')
  await expect(lead.getByText('About the criteria')).toBeVisible()

  // Lin suggests a change.
  const lin = await as(browser, people.lin)
  await lin.getByRole('link', { name: 'What you said' }).click()
  await expect(lin.getByRole('heading', { level: 1 })).toHaveText('What you said')
  await lin.getByRole('link', { name: 'Say something', exact: true }).click()
  await expect(lin.getByRole('heading', { level: 1 })).toHaveText('Say something')
  await lin.getByRole('radio', { name: 'Change something in the criteria' }).check()
  await lin.getByLabel('What would you like to say?').fill('Say that a quiet way to tell the reason is enough.')
  await lin.getByRole('radio', { name: 'Everybody in the group', exact: true }).check()
  await lin.getByRole('radio', { name: 'Show what I bring' }).check()
  await lin.getByRole('button', { name: 'Say it' }).click()
  await expect(lin.getByRole('heading', { level: 1 })).toHaveText('What you said')
  await expect(lin.getByText('Say that a quiet way to tell the reason is enough.')).toBeVisible()

  // Fen, who looks after the group, changes the draft and proposes the change.
  await signIn(page, people.fen)
  await changeDraft(page, plainer)
  await toDecide(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Propose changes to the group' }).click()
  await arrives(page, 'Propose changes')
  await page.getByRole('button', { name: 'Propose it' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('What do you propose, in a line?').fill('Let people tell us quietly')
  await page.getByLabel('Why?').fill('Somebody in the group asked for it.')
  await page.getByRole('button', { name: 'Propose it' }).click()
  await arrives(page, 'Let people tell us quietly')
  await expect(page.getByRole('insertion')).toHaveCount(0) // folded behind the criterion's content note
  await page.getByText(/^Read it\. Before you do:/).click()
  await expect(page.getByRole('insertion').first()).toContainText('quiet way')
  await expectAccessible(page)

  // Members talk about it and say where they stand; somebody who cannot is heard.
  await stand(lin, 'I agree')
  await expectAccessible(lin)
  await lin.getByRole('link', { name: 'Say something about this proposal' }).click()
  await arrives(lin, 'Say something')
  await lin.getByLabel('What would you like to say?').fill('A card would do as well.')
  await lin.getByRole('radio', { name: 'Everybody in the group', exact: true }).check()
  await lin.getByRole('button', { name: 'Say it' }).click()
  await expect(lin.getByRole('heading', { level: 1 })).toHaveText('Let people tell us quietly')
  await expect(lin.getByRole('region', { name: 'What people said about it' })).toContainText('A card would do as well.')
  await expectAccessible(lin)

  const gil = await as(browser, people.gil)
  await stand(gil, 'I cannot, because', 'Urgent things must come first.')
  await expect(gil.getByRole('region', { name: 'What people said about it' })).toContainText('Somebody in the group')
  await expectAccessible(gil)
  await gil.getByRole('button', { name: 'Take back where I stand' }).click()
  await expect(gil.getByRole('button', { name: 'Say where I stand' })).toBeVisible()
  await expect(gil.getByText('Urgent things must come first.')).toHaveCount(0)
  await stand(gil, 'I can live with it', 'Urgent things must come first, and the form says so now.')

  await restsForAWhile(page, lin)
  const proposal = page.url()
  await thinksBetterOfIt(lin)
  await lin.goto(proposal)

  // Fen writes the decision down. What was said about the proposal has come to something.
  await page.reload()
  await expect(page.getByRole('main')).toContainText('I can live with it')
  await page.getByRole('link', { name: 'Write the decision down' }).click()
  await arrives(page, 'Write the decision down')
  await page.getByRole('button', { name: 'Write it down for ever' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  await fillDecision(page, 'We ask for the reason quietly', 'It is easier to say.')
  await page.getByRole('radio', { name: 'Changed', exact: true }).check()
  await staysWhenLoadedAgain(page)
  await lin.goto(page.url())
  await arrives(lin, 'For those who look after the group')
  await lin.goBack()
  await expect(lin.getByRole('heading', { level: 1 })).toHaveText('Let people tell us quietly')
  await page.getByLabel('Who saw it differently').fill('One person would have waited.')
  await losesTheAnswerOnce(page, '**/decisions')
  await page.getByRole('button', { name: 'Write it down for ever' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('We could not reach Doorway')
  await page.getByRole('button', { name: 'Write it down for ever' }).click()
  await arrives(page, 'What we decided')
  await expect(page.getByRole('region', { name: /We ask for the reason quietly/ })).toHaveCount(1)
  const decision = page.getByRole('region', { name: /We ask for the reason quietly/ })
  await expect(decision).toContainText('One person would have waited.')
  await expect(decision).not.toContainText(/A card would do|Lin|Gil/)
  await lin.reload()
  await expect(lin.getByRole('region', { name: 'What people said about it' })).toContainText('Something changed: It is easier to say.')
  await expect(lin.getByRole('link', { name: 'Say something about this proposal' })).toHaveCount(0)

  // Before publishing: not agreed, and why not.
  await toDecide(page)
  await page.getByRole('link', { name: 'Look at publishing it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Publish version/)
  await expect(page.getByRole('main')).toContainText('not co-designed yet')
  await page.getByText('Texts that are not endorsed under the group’s rule yet').click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Write down that the group agrees' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Write down that the group agrees/)
  await fillDecision(page, 'We agree to these words', 'We read them together.')
  await page.getByRole('button', { name: 'Write it down for ever' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Publish version/)

  // Members endorse, one part at a time. One takes hers back before it is published, and gives it again.
  await endorse(lin, true)
  for (const who of [people.may, people.rue]) {
    const member = await as(browser, who)
    await endorse(member)
    await member.context().close()
  }
  await endorse(gil)
  await expect(gil.getByRole('main').getByText('You endorsed this. Endorsed under the group’s rule')).toHaveCount(10)

  // Fen looks once more, and publishes for ever.
  await page.reload()
  await expect(page.getByText('agreed by the group')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Publish it for ever' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your group')
  await expect(page.getByText('used for new self-assessments, agreed by the group')).toBeVisible()
  await expect(page.getByText('About the criteria')).toHaveCount(0)
  await expectAccessible(page)

  // On the practice's page the notice is gone, and what it answers are the group's own words.
  await lead.reload()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Start a self-assessment')
  await expect(lead.getByText('About the criteria')).toHaveCount(0)
  await expectAccessible(lead)
  await lead.goto('/')
  await startAssessment(lead)
  await expect(lead.getByText('These criteria are agreed under the group’s rule.')).toBeVisible()
  await expect(lead.getByText('About the criteria')).toHaveCount(0)
  await expect(lead.getByText(plainer)).toBeVisible()
  await lead.goto('/criteria')
  await expect(lead.getByRole('listitem').filter({ hasText: 'used for new self-assessments' })).toContainText('agreed under the group’s rule')
  await retire(page)
  await lead.reload()
  await expect(lead.getByRole('listitem').filter({ hasText: 'Version 0.1.0' })).toContainText('retired')
  await leavesAndTakesBack(gil, lin, proposal)
})

/** The next thing that is sent there arrives and is done, and its answer is lost on the way back. */
async function losesTheAnswerOnce(page: Page, address: string) {
  let lost = false
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST' || lost) return route.fallback()
    lost = true
    expect((await route.fetch()).ok()).toBe(true)
    await route.abort('connectionreset')
  })
}

/** What was typed and chosen in the record of a decision is still there when its page is loaded again. */
async function staysWhenLoadedAgain(page: Page) {
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(page.getByLabel('What was decided?')).toHaveValue('We ask for the reason quietly')
  await expect(page.getByLabel('Year')).toHaveValue('2026')
  await expect(page.getByRole('radio', { name: 'Changed', exact: true })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'clinicians' })).toBeChecked()
}

/** Lin proposes the same in other words, and thinks better of it: what she wrote is gone. */
async function thinksBetterOfIt(lin: Page) {
  await toDecide(lin)
  await lin.getByRole('link', { name: 'Propose changes to the group' }).click()
  await lin.getByRole('checkbox').first().check()
  await lin.getByLabel('What do you propose, in a line?').fill('A line that she will not leave there')
  await lin.getByLabel('Why?').fill('A reason that she will not leave there.')
  await lin.getByRole('button', { name: 'Propose it' }).click()
  await expect(lin.getByRole('heading', { level: 1 })).toHaveText('A line that she will not leave there')
  await lin.getByRole('button', { name: 'Take my proposal back' }).click()
  await expectAccessible(lin)
  await lin.getByRole('button', { name: 'Take it back', exact: true }).click()
  await expect(lin.getByRole('status').filter({ hasText: 'The proposal is taken back. Its words are gone.' })).toBeVisible()
  await expect(lin.getByRole('main')).not.toContainText('will not leave there')
  await lin.getByRole('link', { name: 'This proposal was taken back' }).click()
  await arrives(lin, 'This proposal was taken back')
  await expect(lin.getByRole('main')).not.toContainText('will not leave there')
}

/** Gil leaves the group, and takes back why he could not: nobody reads it any more. */
async function leavesAndTakesBack(gil: Page, lin: Page, proposal: string) {
  await gil.goto('/account')
  await gil.getByRole('link', { name: 'Leave (' }).click()
  await gil.getByRole('button', { name: 'Leave this role' }).click()
  await gil.getByRole('link', { name: 'See or take back (Your words)' }).click()
  await arrives(gil, 'What you said in a group')
  const stood = gil.getByRole('region', { name: 'Where you stand on proposals' })
  await expect(stood).toContainText('Urgent things must come first')
  await stood.getByRole('button', { name: 'Take back where I stand' }).click()
  await expect(gil.getByRole('status').filter({ hasText: 'Taken back. Nobody sees any more where you stood.' })).toBeVisible()
  await expect(stood).toHaveCount(0)
  await lin.goto(proposal)
  await expect(lin.getByRole('heading', { level: 1 })).toHaveText('Let people tell us quietly')
  await expect(lin.getByRole('main')).not.toContainText('Urgent things must come first')
}

/** The version that nobody agreed is used no longer: looked at first, and then written down for ever. */
async function retire(page: Page) {
  await toDecide(page)
  await page.getByRole('link', { name: 'Look at retiring version 0.1.0' }).click()
  await arrives(page, 'Retire version 0.1.0')
  await expect(page.getByText('A self-assessment that began with this version keeps it.')).toBeVisible()
  await page.getByRole('link', { name: 'Write the decision down' }).click()
  await arrives(page, 'Retire version 0.1.0 for ever')
  await fillDecision(page, 'We use the first version no longer', 'We have one of our own.')
  await page.getByRole('button', { name: 'Write it down and retire the version' }).click()
  await arrives(page, 'What we decided')
  await expect(page.getByRole('region', { name: /We use the first version no longer/ })).toContainText('0.1.0')
}

/** Starts a draft, and changes its first criterion. */
async function changeDraft(page: Page, statement: string) {
  await page.getByRole('link', { name: 'Working on the criteria' }).click()
  await page.getByRole('button', { name: 'Start a draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Draft of version/)
  await page.getByRole('main').getByText('Joining the practice', { exact: true }).click()
  await page.getByRole('listitem').getByRole('link', { name: 'Joining without papers' }).click()
  await page.getByRole('link', { name: 'Change it', exact: true }).click()
  await page.getByLabel('What should happen').fill(statement)
  await page.getByLabel('Why?', { exact: true }).fill('It was hard to read.')
  await page.getByRole('button', { name: 'Save in the draft' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved in the draft.' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Asks something else' })).toContainText('It was hard to read.')
}
