import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { heading, inGroup, openPractice, stopSharing, toSharing } from './support/board'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'

const phone = { width: 390, height: 844 }
const shared = 'The group sees your answers and your plan, and what is stuck.'

const note = 'It took me three tries to say this out loud.'
const asked = 'Who opens the door when the bell is broken?'
const thanked = 'Thank you for the quiet corner.'

/** A member says what she thinks of an answer, asks something, and thanks the practice. */
async function say(member: Page) {
  await openPractice(member)
  await member.getByRole('link', { name: 'Say what you think of the answers' }).click()
  await member.getByRole('radio', { name: 'I see it differently' }).check()
  await member.getByLabel('A few words for the facilitators, if you like').fill(note)
  await member.getByRole('button', { name: 'Save and go on' }).click()
  await expect(member).toHaveTitle(/^An answer, 2 of \d+ – Doorway$/)
  await member.getByRole('link', { name: 'Not now' }).click()
  for (const [kind, words] of [['Ask something', asked], ['Say thank you', thanked]] as const) {
    await member.getByRole('link', { name: 'Ask or thank this practice' }).click()
    await member.getByRole('radio', { name: kind }).check()
    await member.getByLabel('What should the group say?').fill(words)
    await member.getByRole('button', { name: 'Go on' }).click()
    await expect(member.getByText('Kept. The practice sees nothing of it until a facilitator sends it')).toBeVisible()
  }
}

/** What the facilitator reads of what people think, and of what waits to be sent. */
async function facilitatorReads(facilitator: Page, read: string[], gone: string[]) {
  const words: string[] = []
  await facilitator.goto('/')
  await openPractice(facilitator)
  await facilitator.getByRole('link', { name: 'What people think' }).click()
  await expect(heading(facilitator)).toHaveText('What people think')
  words.push(await facilitator.getByRole('main').innerText())
  await facilitator.goto('/')
  await facilitator.getByRole('link', { name: 'Practices and the group' }).click()
  await expect(heading(facilitator)).toHaveText('Practices and the group')
  await expect(facilitator.getByRole('heading', { name: 'Waiting to be sent' })).toBeVisible()
  words.push(await facilitator.getByRole('main').innerText())
  for (const one of read) expect(words.join()).toContain(one)
  for (const one of gone) expect(words.join()).not.toContain(one)
}

async function toOwnWords(member: Page) {
  await member.goto('/account')
  await member.getByRole('link', { name: 'See or take back (Your words)' }).click()
  await expect(heading(member)).toHaveText('What you said in a group')
}

/** Takes what stands there with these words back, and thinks twice about it before. */
async function takeBack(member: Page, words: string) {
  const card = member.getByRole('listitem').filter({ hasText: words })
  await card.getByRole('link', { name: /^Take it back/ }).click()
  await expect(heading(member)).toHaveText('Take this back?')
  await expect(member.getByText(words)).toBeVisible()
  await expectAccessible(member)
  await member.getByRole('link', { name: 'Leave it there' }).click()
  await expect(card).toHaveCount(1)
  await card.getByRole('link', { name: /^Take it back/ }).click()
  await member.getByRole('button', { name: 'Take it back' }).click()
  await expect(member.getByRole('status').filter({ hasText: 'Taken back. Your words are gone.' })).toBeVisible()
  await expect(heading(member)).toHaveText('What you said in a group')
  await expect(member.getByText(words)).toHaveCount(0)
}

/** Nobody of the group meets the practice any more for whom it is left out: there is no way to what she said but the account. */
async function leaveOut(member: Page) {
  await member.getByRole('link', { name: 'Leave this practice out for me' }).click()
  await member.getByRole('button', { name: 'Leave it out' }).click()
  await expect(heading(member)).toHaveText('Practices left out for you')
  await expectAccessible(member)
}

async function leaveGroup(member: Page) {
  await member.goto('/account')
  await member.getByRole('link', { name: 'Leave (' }).click()
  await expect(member.getByText(/^What you said there, where you stand on proposals, and what you think of practices’ answers/)).toBeVisible()
  await expectAccessible(member)
  await member.getByRole('button', { name: 'Leave this role' }).click()
  await expect(member.getByRole('status').filter({ hasText: 'You have left that role.' })).toBeVisible()
}

async function shareAgain(lead: Page) {
  await lead.getByRole('link', { name: /^Choose what the group sees/ }).click()
  await lead.getByRole('radio', { name: 'Your answers and your plan' }).check()
  await lead.getByRole('button', { name: 'See what the group will see' }).click()
  await lead.getByRole('button', { name: 'Share this with the group' }).click()
  await expect(lead.getByText('It is shared. The group can see it now.')).toBeVisible()
}

test('what somebody thought and suggested of a practice is taken back in the account, after leaving too', async ({ page: lead, browser }) => {
  const member = await inGroup(browser, people.lin, phone)
  await say(member)
  const facilitator = await inGroup(browser, people.fen)
  await facilitatorReads(facilitator, [note, asked, thanked], [])

  await leaveOut(member)
  await toOwnWords(member)
  await expect(member.getByRole('listitem').filter({ hasText: note })).toContainText(`${people.cam.practice}: I see it differently`)
  await expect(member.getByRole('listitem').filter({ hasText: asked })).toContainText(`A question to ${people.cam.practice}`)
  await expectAccessible(member)
  await takeBack(member, note)
  await facilitatorReads(facilitator, [asked, thanked], [note])

  await leaveGroup(member)
  await signIn(lead, people.cam)
  await toSharing(lead)
  await stopSharing(lead, shared)
  await toOwnWords(member)
  await takeBack(member, asked)
  await takeBack(member, thanked)
  await expect(member.getByText('Nothing is here')).toBeVisible()
  await expectAccessible(member)

  // The practice shares again, and nothing that she took back is there.
  await shareAgain(lead)
  await facilitatorReads(facilitator, [], [note, asked, thanked])
  await expect(facilitator.getByText('Nothing is waiting.')).toBeVisible()
  await member.goto('/account')
  await expect(member.getByRole('link', { name: /Your words/ })).toHaveCount(0)
})
