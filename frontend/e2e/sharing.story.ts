import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { heading, inGroup, openBoard, openPractice, stopSharing, toSharing } from './support/board'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'
import { toStart } from './support/practice'

const note = 'It reads as if people have to ask. I would look at the words on the door.'
const suggested = 'How do people find out that they can bring somebody along?'
const sent = 'We wondered how people find out that they can bring somebody along.'
const replied = 'It is on our website. We will put it on the door as well.'

const groupSays = 'We would ask whether somebody can find this out before they come in.'

const wondered = 'Could somebody talk with us about the waiting room?'
const answered = 'Gladly. A Tuesday in December would suit us.'

/** What the practice thinks of itself becomes the group's to see only after a look at exactly that. */
async function shareInFull(lead: Page) {
  await signIn(lead, people.cam)
  await expect(heading(lead)).toHaveText(people.cam.practice)
  await toSharing(lead)
  await stopSharing(lead, 'The group sees your answers and your plan, and what is stuck.') // the invented practice shares already
  await expectAccessible(lead)

  await lead.getByRole('link', { name: /^Choose what the group sees/ }).click()
  await expect(heading(lead)).toHaveText('How much may the group see?')
  await expect(lead.getByRole('radio', { name: 'That you take part' })).toBeChecked()
  await lead.getByRole('radio', { name: 'Your answers and your plan' }).check()
  await expectAccessible(lead)

  await lead.getByRole('button', { name: 'See what the group will see' }).click()
  await expect(heading(lead)).toHaveText('As the group will see it')
  await expect(lead.getByRole('heading', { name: 'The answers' })).toBeVisible()
  await expectAccessible(lead)
}

/** The narrowest phone: on it the lead shares, and the member says what she thinks. */
const phone = { width: 320, height: 700 }

/** Of one self-assessment there is nothing to compare yet; the words of each topic are one tap away on the board. */
async function lookForChanges(member: Page, practice: string) {
  await member.goto(`${practice}/changes`)
  await expect(heading(member)).toHaveText('What has changed')
  await expect(member.getByText('This page needs two self-assessments that the practice shares')).toBeVisible()
  await expectAccessible(member)
  await member.goto('/')
  await openBoard(member)
  await expect(member.getByText('It was drafted from published sources, not by people with lived experience.')).toBeVisible()
  const row = member.getByRole('listitem').filter({ has: member.getByRole('link', { name: people.kit.practice }) })
  await expect(row.getByText('Joining the practice', { exact: true })).toBeHidden()
  await row.getByText(`A word for each topic at ${people.kit.practice}`).click()
  await expect(row.getByText('Joining the practice', { exact: true })).toBeVisible()
  await expectAccessible(member)
  await member.getByRole('link', { name: people.cam.practice }).click()
  await expect(heading(member)).toHaveText(people.cam.practice)
}

/** A facilitator says which network the practice is in; the board can then be narrowed to it. */
async function nameNetwork(facilitator: Page) {
  await facilitator.goto('/')
  await facilitator.getByRole('link', { name: 'Practices', exact: true }).first().click()
  await facilitator.getByRole('searchbox').fill('Foxglove')
  await facilitator.getByRole('link', { name: people.cam.practice }).click()
  await facilitator.getByRole('link', { name: 'Change the network' }).click()
  await expect(heading(facilitator)).toHaveText('Which network is it in?')
  await expectAccessible(facilitator)
  await facilitator.getByLabel('Name of the network').fill('Seven Hills network')
  await facilitator.getByRole('button', { name: 'Save' }).click()
  await expect(facilitator.getByText('The network is saved.')).toBeVisible()
  await expect(facilitator.getByText('Seven Hills network')).toBeVisible()
  await expectAccessible(facilitator)
  await facilitator.goto('/')
  await openBoard(facilitator)
  await facilitator.getByLabel('Network').selectOption('Seven Hills network')
  await expect(facilitator).toHaveURL(/pcn=Seven/)
  await expect(facilitator.getByRole('link', { name: people.kit.practice })).toHaveCount(0)
  await expect(facilitator.getByRole('link', { name: people.cam.practice })).toBeVisible()
  await expectAccessible(facilitator)
}

/** A member says what she thinks of the first answer, changes it, and goes on to the next when she likes. */
async function review(member: Page): Promise<string> {
  await member.getByRole('link', { name: 'Say what you think of the answers' }).click()
  await expect(member).toHaveTitle(/^An answer, 1 of \d+ – Doorway$/)
  await expect(heading(member)).toHaveText('Joining the practice (REG-1)')
  await expect(member.getByRole('heading', { name: 'What the practice says' })).toBeHidden()
  await expectAccessible(member)
  await member.getByText(/^Read it. Before you do: Mentions /).click()
  await expect(member.getByRole('heading', { name: 'What the practice says' })).toBeVisible()
  const first = member.url()
  await member.getByRole('radio', { name: 'I see it differently' }).check()
  await member.getByLabel('A few words for the facilitators, if you like').fill(note)
  await expectAccessible(member)
  await member.getByRole('button', { name: 'Save and go on' }).click()
  await expect(member).toHaveTitle(/^An answer, 2 of \d+ – Doorway$/)

  await member.goto(first)
  await expect(member.getByRole('radio', { name: 'I see it differently' })).toBeChecked()
  await expect(member.getByLabel('A few words for the facilitators, if you like')).toHaveValue(note)
  await member.getByRole('radio', { name: 'Pass' }).check()
  await expect(member.getByText('If you pass now, what you said about this answer is taken back.')).toBeVisible()
  await expect(member.getByText(note)).toBeVisible()
  await expectAccessible(member)
  await member.getByRole('radio', { name: 'I see it differently' }).check()
  await expect(member.getByLabel('A few words for the facilitators, if you like')).toHaveValue(note)
  await member.getByRole('link', { name: 'Not now' }).click()
  await expect(heading(member)).toHaveText(people.cam.practice)
  return first
}

async function suggest(member: Page) {
  await member.getByRole('link', { name: 'Ask or thank this practice' }).click()
  await expect(heading(member)).toHaveText('Ask or thank this practice')
  await expectAccessible(member)
  await member.getByRole('radio', { name: 'Ask something' }).check()
  await member.getByLabel('What should the group say?').fill(suggested)
  await member.getByRole('link', { name: 'Not now' }).click()
  await expect(member.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await expectAccessible(member)
  await member.getByRole('button', { name: 'Stay on this page' }).click()
  await expect(member.getByLabel('What should the group say?')).toHaveValue(suggested)
  await member.getByRole('button', { name: 'Go on' }).click()
  await expect(heading(member)).toHaveText(people.cam.practice)
  await expect(member.getByText('Kept. The practice sees nothing of it until a facilitator sends it')).toBeVisible()
  await expect(member.getByText('Waiting for a facilitator')).toBeVisible()
  await expectAccessible(member)
}

/** The facilitator reads the view without a name, and sends the question in the group's own words. */
async function wordAndSend(facilitator: Page) {
  await openPractice(facilitator)
  await facilitator.getByRole('link', { name: 'What people think' }).click()
  await expect(heading(facilitator)).toHaveText('What people think')
  await expect(facilitator.getByText(note)).toBeVisible()
  await expect(facilitator.locator('body')).not.toContainText(people.lin.name)
  await expectAccessible(facilitator)
  await sendView(facilitator)

  await facilitator.goto('/')
  await facilitator.getByRole('link', { name: 'Practices and the group' }).click()
  await expect(heading(facilitator)).toHaveText('Practices and the group')
  await expect(facilitator.getByText(suggested)).toBeVisible()
  await expect(facilitator.locator('body')).not.toContainText(people.lin.name)
  await expectAccessible(facilitator)
  await facilitator.getByRole('link', { name: `${people.cam.practice}: a question from the group` }).click()
  await expect(heading(facilitator)).toHaveText(`To ${people.cam.practice}`)
  await expect(facilitator.getByLabel('What the group says')).toHaveValue(suggested)
  await expectAccessible(facilitator)
  await facilitator.getByLabel('What the group says').fill(sent)
  await facilitator.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(heading(facilitator)).toHaveText('Practices and the group')
  await expect(facilitator.getByText('Sent, as the group’s.')).toBeVisible()
  await expect(facilitator.getByText('Nothing is waiting.')).toBeVisible()
}

/** For the group the facilitator chooses how it sees the answer; nothing is chosen beforehand. */
async function sendView(facilitator: Page) {
  await facilitator.getByRole('link', { name: /^Write how the group sees it/ }).click()
  await expect(facilitator.getByRole('radio', { name: 'Say how we see it' })).toBeChecked()
  await expect(facilitator.getByText('About something that may be hard to read:')).toBeVisible()
  await facilitator.getByLabel('What should the group say?').fill(groupSays)
  await facilitator.getByRole('button', { name: 'Go on' }).click()
  await expect(heading(facilitator)).toHaveText(`To ${people.cam.practice}`)
  for (const view of ['The group agrees', 'The group sees this differently', 'The group cannot tell'])
    await expect(facilitator.getByRole('radio', { name: view })).not.toBeChecked()
  await facilitator.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(facilitator.getByRole('alert').getByRole('link', { name: 'Choose how the group sees it' })).toBeVisible()
  await facilitator.getByText('What people think of this answer').click()
  await expect(facilitator.getByText(note)).toBeVisible()
  await expectAccessible(facilitator)
  await facilitator.getByRole('radio', { name: 'The group sees this differently' }).check()
  await facilitator.reload() // what was chosen waits with the words
  await expect(facilitator.getByRole('radio', { name: 'The group sees this differently' })).toBeChecked()
  await expect(facilitator.getByLabel('What the group says')).toHaveValue(groupSays)
  await facilitator.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(facilitator.getByText('Sent, as the group’s.')).toBeVisible()
}

/** The lead reads the group's view beside the practice's own answer, which stands as it was given. */
async function readBesideAnswer(lead: Page) {
  const says = lead.getByRole('article', { name: 'The group sees this differently' })
  await says.getByRole('link', { name: /^Read it beside your answer/ }).click()
  await expect(lead.getByRole('heading', { name: 'The answer' })).toBeVisible()
  await expect(lead.getByText('It stands beside your answer. Your answer stays as you gave it.')).toBeVisible()
  await expect(says).toContainText(groupSays)
  await expect(lead.locator('body')).not.toContainText(new RegExp([note, people.lin.name, people.fen.name].join('|')))
  await expectAccessible(lead)
}

/** The lead reads what the group says, and nothing of who thought it, and replies. */
async function readAndReply(lead: Page) {
  await toStart(lead)
  await lead.getByRole('link', { name: 'From the group' }).click()
  await expect(heading(lead)).toHaveText('From the group')
  const message = lead.getByRole('article', { name: 'A question from the group' })
  await expect(message).toContainText(sent)
  await expect(lead.locator('body')).not.toContainText(new RegExp([suggested, note, people.lin.name, people.fen.name].join('|')))
  await expectAccessible(lead)
  await message.getByRole('link', { name: 'Reply' }).click()
  await expect(heading(lead)).toHaveText('Reply to the group')
  await lead.getByLabel('Your reply').fill(replied)
  await expectAccessible(lead)
  await lead.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(heading(lead)).toHaveText('From the group')
  await expect(lead.getByText('Sent to the group.')).toBeVisible()
  await expect(message).toContainText(replied)
  await expectAccessible(lead)
}

test('a practice shares, the group reviews, the practice stops sharing @postgres', async ({ page: lead, browser }) => {
  await lead.setViewportSize(phone)
  await shareInFull(lead)
  const member = await inGroup(browser, people.lin, phone)
  await openBoard(member)
  await expect(member.getByRole('link', { name: people.kit.practice })).toBeVisible()
  await expect(member.getByRole('link', { name: people.cam.practice })).toHaveCount(0)
  await expectAccessible(member)

  await lead.getByRole('button', { name: 'Share this with the group' }).click()
  await expect(heading(lead)).toHaveText('What you share')
  await expect(lead.getByText('It is shared. The group can see it now.')).toBeVisible()
  await expectAccessible(lead)

  await member.goto('/')
  await openBoard(member)
  await expect(member.getByRole('link', { name: people.cam.practice })).toBeVisible()
  await expectAccessible(member)
  const board = member.url()
  await member.getByRole('link', { name: people.cam.practice }).click()
  await expect(heading(member)).toHaveText(people.cam.practice)
  await expect(member.getByRole('heading', { name: 'The plan' })).toBeVisible()
  await expectAccessible(member)
  const practice = member.url()
  await lookForChanges(member, practice)
  const answer = await review(member)
  await suggest(member)

  const facilitator = await inGroup(browser, people.fen)
  await wordAndSend(facilitator)
  await nameNetwork(facilitator)
  await readAndReply(lead)
  await member.reload()
  await expect(member.getByRole('article', { name: 'A question from the group' })).toContainText(replied)
  await expect(member.getByRole('article', { name: 'The group sees this differently' })).toContainText(groupSays)
  await member.locator('summary', { hasText: 'Joining the practice' }).first().click()
  await expect(member.getByText(/^You said, and only facilitators see it/).first()).toBeVisible()
  await expectAccessible(member)

  await readBesideAnswer(lead)
  await member.getByRole('link', { name: 'Practices that share' }).click()
  await expect(heading(member)).toHaveText('Practices that share')
  await toSharing(lead)
  await stopSharing(lead, 'The group sees your answers and your plan.')
  await expectGoneFromMemory(member)
  for (const page of [member, facilitator]) await expectGone(page, board, [practice, `${practice}/changes`, `${practice}/say`, answer])
  await toStart(lead)
  await lead.getByRole('link', { name: 'From the group' }).click()
  await expect(lead.getByRole('article', { name: 'A question from the group' })).toContainText(sent)
  await expect(lead.getByRole('article', { name: 'A question from the group' })).toContainText(replied)
  await talk(lead, facilitator)
})

/** From any question, also of what is submitted and shared with nobody, the lead asks for a conversation; a facilitator answers. */
async function talk(lead: Page, facilitator: Page) {
  await toStart(lead)
  await lead.getByRole('link', { name: 'Where we are now' }).click()
  await lead.getByRole('link', { name: 'Read every answer' }).click()
  await expect(heading(lead)).toHaveText('Every answer')
  await lead.getByRole('link', { name: /^Read / }).first().click()
  await lead.getByRole('link', { name: 'Ask the group for a conversation' }).click()
  await expect(heading(lead)).toHaveText('Ask the group for a conversation')
  await lead.getByLabel(/^What would you like to talk about/).fill(wondered)
  await expectAccessible(lead)
  await lead.getByRole('button', { name: 'Ask the group' }).click()
  await expect(lead.getByText('Asked. The group’s answer will be here.')).toBeVisible()

  await facilitator.goto('/')
  await facilitator.getByRole('link', { name: 'Practices and the group' }).click()
  const asked = facilitator.getByRole('article').filter({ hasText: wondered })
  await asked.getByRole('link', { name: /^Answer/ }).click()
  await expect(heading(facilitator)).toHaveText(`Answer ${people.cam.practice}`)
  await facilitator.getByLabel('What the group answers').fill(answered)
  await expectAccessible(facilitator)
  await facilitator.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(facilitator.getByText('Sent, as the group’s.')).toBeVisible()

  await lead.reload()
  await expect(lead.getByRole('article').filter({ hasText: wondered })).toContainText(answered)
  await expectAccessible(lead)
  await leaveOut(facilitator, asked)
}

/** Who asks need not share anything to be left out, and is brought back. */
async function leaveOut(facilitator: Page, asked: Locator) {
  await expectAccessible(facilitator)
  await asked.getByRole('link', { name: /^Leave this practice out for me/ }).click()
  await expect(heading(facilitator)).toHaveText('Leave this practice out for you')
  await expectAccessible(facilitator)
  await facilitator.getByRole('button', { name: 'Leave it out' }).click()
  await expect(heading(facilitator)).toHaveText('Practices left out for you')
  await expect(facilitator.getByRole('listitem').filter({ hasText: people.cam.practice })).toBeVisible()
  await facilitator.goto('/')
  await facilitator.getByRole('link', { name: 'Practices and the group' }).click()
  await expect(facilitator.getByText('What practices ask will be here')).toBeVisible()
  await facilitator.goto('/')
  await facilitator.getByRole('link', { name: 'Left out for you' }).click()
  await facilitator.getByRole('button', { name: `Bring back ${people.cam.practice}` }).click()
  await expect(facilitator.getByText('Practices that you leave out will be here')).toBeVisible()
}

/** The page that was left within Doorway is not drawn again from what the tab remembers. */
async function expectGoneFromMemory(page: Page) {
  await page.goBack()
  await expect(heading(page)).toHaveText('Page not found')
  await expect(page.locator('body')).not.toContainText('Foxglove')
  await expectAccessible(page)
}

/** Nobody of the group finds anything of the practice any more, whatever address they kept. */
async function expectGone(page: Page, board: string, kept: string[]) {
  await page.goto(board)
  await expect(page.getByRole('link', { name: people.kit.practice })).toBeVisible()
  await expect(page.getByRole('link', { name: people.cam.practice })).toHaveCount(0)
  const table = await page.request.get(board.replace('/groups/', '/api/v1/groups/') + '.csv')
  expect(table.status()).toBe(200)
  expect(await table.text()).not.toContain('Foxglove')
  for (const address of kept) {
    await page.goto(address)
    await expect(heading(page)).toHaveText('Page not found')
    await expect(page.locator('body')).not.toContainText('Foxglove')
  }
}
