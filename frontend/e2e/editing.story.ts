import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { newBrowser, people, signIn } from './support/people'

test.use({ start: 'demo' })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function toDraft(page: Page) {
  await page.goto('/')
  await expect(heading(page)).toHaveText('Your group')
  await page.getByRole('link', { name: 'Working on the criteria' }).click()
  await expect(heading(page)).toHaveText('Working on the criteria')
  await page.getByRole('link', { name: /^Draft of version/ }).first().click()
  await expect(heading(page)).toHaveText(/^Draft of version/)
}

/** Opens a criterion of the draft, and the form that changes it. */
async function toForm(page: Page, part: string, title: string) {
  await page.getByRole('main').getByText(part, { exact: true }).click()
  await page.getByRole('listitem').getByRole('link', { name: title, exact: true }).click()
  await expect(heading(page)).toHaveText(title)
  await page.getByRole('link', { name: 'Change it', exact: true }).click()
  await expect(heading(page)).toHaveText('Change a criterion')
}

const statement = (page: Page) => page.getByLabel('What should happen')
const why = (page: Page) => page.getByLabel('Why?', { exact: true })

/** Saves, and waits for the page that says so. */
async function save(page: Page, told = 'Saved in the draft.') {
  await page.getByRole('button', { name: /^(Save in|Add it to) the draft$/ }).click()
  await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible()
}

test('two people work on one draft, and nothing that they typed is lost', async ({ page, browser }) => {
  await signIn(page, people.lin)
  await page.getByRole('link', { name: 'Working on the criteria' }).click()
  await expect(heading(page)).toHaveText('Working on the criteria')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Start a draft' }).click()
  await expect(heading(page)).toHaveText(/^Draft of version/)
  await expectAccessible(page)
  await toForm(page, 'Joining the practice', 'Joining without papers')
  await expectAccessible(page)

  // What is missing is said; what is there stays.
  await statement(page).fill('Anybody can join, whatever papers they have.')
  await page.getByRole('button', { name: 'Save in the draft' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)

  // Loaded anew, everything is still there: texts, ticks and choices.
  await page.getByLabel('In plain words (if you like)').fill('You can join us.')
  await page.getByRole('radio', { name: /^Said more clearly/ }).check()
  await why(page).fill('It was hard to read.')
  await page.getByText('Placements, principles and the short form').click()
  await page.getByRole('checkbox', { name: 'Choice' }).check()
  await page.getByRole('radio', { name: 'By watching what happens' }).check()
  await page.reload()
  await expect(statement(page)).toHaveValue('Anybody can join, whatever papers they have.')
  await expect(page.getByLabel('In plain words (if you like)')).toHaveValue('You can join us.')
  await expect(page.getByRole('radio', { name: /^Said more clearly/ })).toBeChecked()
  await page.getByText('Placements, principles and the short form').click()
  await expect(page.getByRole('checkbox', { name: 'Choice' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'By watching what happens' })).toBeChecked()
  await save(page)
  await expect(page.getByRole('region', { name: 'Said more clearly' })).toContainText('It was hard to read.')
  await expectAccessible(page)

  // Two people change one criterion. The second sees the other's words beside their own, and chooses.
  const gil = await newBrowser(browser)
  await signIn(gil, people.gil)
  for (const who of [page, gil]) {
    await toDraft(who)
    await who.getByRole('link', { name: 'Joining without papers' }).first().click()
    await who.getByRole('link', { name: 'Go on changing it' }).click()
    await expect(heading(who)).toHaveText('Change a criterion')
  }
  await statement(page).fill('Anybody can join, with papers or without.')
  await page.getByLabel('Why it matters').fill('Many of us had no papers.')
  await page.getByRole('checkbox', { name: 'I looked, and it still holds' }).check()
  await save(page)
  await statement(gil).fill('Anybody can join on the day they ask.')
  await gil.getByLabel('Short name').fill('Joining on the day')
  await gil.getByRole('button', { name: 'Save in the draft' }).click()
  const both = gil.getByRole('region', { name: 'Somebody else saved this while you were writing' })
  await expect(both.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(both.getByRole('heading', { level: 3 })).toHaveText(['What should happen'])
  await expectAccessible(gil)
  await expect(gil.getByLabel('Why it matters')).toHaveValue('Many of us had no papers.')
  await expect(gil.getByLabel('Short name')).toHaveValue('Joining on the day')
  await both.getByRole('button', { name: /^Use theirs/ }).click()
  await expect(statement(gil)).toHaveValue('Anybody can join, with papers or without.')
  await both.getByRole('button', { name: /^Use yours again/ }).click()
  await expect(statement(gil)).toHaveValue('Anybody can join on the day they ask.')
  await save(gil)
  await expect(heading(gil)).toHaveText('Joining on the day')
  await expect(gil.getByRole('region', { name: 'Worth another look' })).toContainText('The plain words')
  await expectAccessible(gil)

  // A page that was loaded anew meanwhile brings the two together as well.
  await page.getByRole('link', { name: 'Go on changing it' }).click()
  await expect(statement(page)).toHaveValue('Anybody can join on the day they ask.')
  await statement(page).fill('Anybody can join at once.')
  await gil.getByRole('link', { name: 'Go on changing it' }).click()
  await expect(statement(gil)).toHaveValue('Anybody can join on the day they ask.')
  await statement(gil).fill('Anybody can join the same day.')
  await gil.getByRole('checkbox', { name: 'I looked, and it still holds' }).check()
  await save(gil)
  await page.reload()
  await expect(page.getByRole('region', { name: 'Somebody else saved this while you were writing' })).toContainText('In the form: yours.')
  await expect(statement(page)).toHaveValue('Anybody can join at once.')
  await save(page)

  // Why it is here: where it comes from, what changed, what was decided, and what people said.
  await page.getByRole('link', { name: 'Why it is here' }).click()
  await expect(heading(page)).toHaveText('Why it is here')
  await expect(page.getByRole('main')).toContainText('This draft: Said more clearly.')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Say something about it' }).click()
  await expect(heading(page)).toHaveText('Say something')
})

test('criteria are added, split, brought together, left out and put back', async ({ page }) => {
  await signIn(page, people.fen)
  await page.getByRole('link', { name: 'Working on the criteria' }).click()
  await page.getByRole('button', { name: 'Start a draft' }).click()
  await expect(heading(page)).toHaveText(/^Draft of version/)

  // One in place of two, from two parts of practice life. What was chosen is there again after a reload.
  await page.getByRole('link', { name: 'Add a criterion, split one, or bring several together' }).click()
  await expect(heading(page)).toHaveText('Add to the draft')
  await page.getByRole('button', { name: 'Write its words' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await page.getByRole('radio', { name: 'One in place of several' }).check()
  for (const [part, title] of [['Joining the practice', 'Joining without papers'], ['Making contact', 'More than one way in']] as const) {
    await page.getByRole('group', { name: 'Which ones do you bring together?' }).locator('summary', { hasText: part }).click()
    await page.getByRole('checkbox', { name: title }).check()
  }
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('Chosen: Joining without papers; More than one way in')).toBeVisible()
  await page.getByRole('radio', { name: 'Making contact' }).check()
  await page.getByRole('button', { name: 'Write its words' }).click()
  await expect(statement(page)).toHaveValue(/.+/)
  await page.getByLabel('Short name').fill('Joining any way')
  await why(page).fill('They belong together.')
  await page.reload()
  await expect(page.getByLabel('Short name')).toHaveValue('Joining any way')
  await expectAccessible(page)
  await save(page, 'Added to the draft.')
  await expect(heading(page)).toHaveText('Joining any way')
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Draft of version/ }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Joining without papers' })).toContainText('Brought together.')

  // It is taken out again, and the two are back.
  await page.getByRole('link', { name: 'Joining any way' }).first().click()
  await page.getByRole('link', { name: 'Take it out of the draft' }).click()
  await expect(heading(page)).toHaveText('Take it out of the draft')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take it out of the draft' }).click()
  await expect(page.getByText('So far everything is as in version 0.1.0.')).toBeVisible()

  // A part of one becomes a criterion of its own.
  await page.getByRole('link', { name: 'Add a criterion, split one, or bring several together' }).click()
  await page.getByRole('radio', { name: 'A part of one that is there' }).check()
  await page.getByLabel('Which one do you split?').selectOption({ label: 'More than one way in' })
  await expect(page.getByRole('radio', { name: 'Making contact' })).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Write its words' }).click()
  await page.getByLabel('Short name').fill('A way in without a telephone')
  await why(page).fill('Some of us never telephone.')
  await save(page, 'Added to the draft.')

  // One is no longer asked. The reason waits through a reload. Then it is put back.
  await page.getByRole('link', { name: /^Draft of version/ }).click()
  await page.getByRole('main').getByText('Joining the practice', { exact: true }).click()
  await page.getByRole('listitem').getByRole('link', { name: 'Joining without papers' }).click()
  await page.getByRole('link', { name: 'No longer ask this' }).click()
  await expect(heading(page)).toHaveText('No longer ask a criterion')
  await page.getByLabel('Why is it no longer asked?').fill('Another one asks it.')
  await page.reload()
  await expect(page.getByLabel('Why is it no longer asked?')).toHaveValue('Another one asks it.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'No longer ask it' }).click()
  await expect(page.getByRole('region', { name: 'No longer asked' })).toContainText('Another one asks it.')
  await page.getByRole('link', { name: 'Put it back as it was' }).click()
  await expect(heading(page)).toHaveText('Put it back as it was')
  await page.getByRole('button', { name: 'Put it back as it was' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'It is as it was before.' })).toBeVisible()
  await expectAccessible(page)

  // What it says of itself is changed as well.
  await page.getByRole('link', { name: 'Change its number, title or notice' }).click()
  await expect(heading(page)).toHaveText('Number, title and notice')
  await page.getByLabel('Number').fill('0.1.0')
  await page.getByLabel('Notice').fill('Our group is still reading this.')
  await page.reload()
  await expect(page.getByLabel('Notice')).toHaveValue('Our group is still reading this.')
  await page.getByRole('button', { name: 'Save in the draft' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Write a number that is greater than 0.1.0.')
  await expectAccessible(page)
  await page.getByLabel('Number').fill('0.3')
  await page.getByRole('button', { name: 'Save in the draft' }).click()
  await expect(heading(page)).toHaveText('Draft of version 0.3')
  const exported = await fileOf(page)

  // The draft is put away. It can still be read.
  await page.getByRole('link', { name: 'Put this draft away' }).click()
  await expect(heading(page)).toHaveText('Put the draft away')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put it away' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The draft is put away.' })).toBeVisible()
  await page.getByRole('link', { name: /^Draft of version/ }).click()
  await expect(page.getByText('This draft is closed. It can still be read.')).toBeVisible()
  await expectAccessible(page)

  // Its file begins another: with a fault nothing comes in, and without one the very same file comes out again.
  await page.getByRole('link', { name: 'Working on the criteria' }).click()
  await page.getByRole('link', { name: 'Begin with a file instead' }).click()
  await expect(heading(page)).toHaveText('A draft from a file')
  await expectAccessible(page)
  const choose = async (text: string) => {
    await page.getByLabel('The file', { exact: true }).setInputFiles({ name: 'criteria.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Begin a draft with it' }).click()
  }
  await choose(`${exported}colour: red\n`)
  await expect(page.getByRole('region', { name: 'What to look at in the file' })).toContainText('colour: the format has no such key')
  await expectAccessible(page)
  const ours = `# Read together on a Sunday.\n${exported}`
  await choose(ours)
  await expect(page.getByRole('status').filter({ hasText: 'The file is here as a draft.' })).toBeVisible()
  await expect(heading(page)).toHaveText('Draft of version 0.3')
  await expect(page.getByRole('listitem').filter({ hasText: 'A way in without a telephone' }).first()).toContainText('Split.')
  expect(await fileOf(page)).toBe(ours)
})

/** The draft as the file that can be downloaded. */
async function fileOf(page: Page): Promise<string> {
  const link = await page.getByRole('link', { name: 'This draft as a file (YAML)' }).getAttribute('href')
  return (await page.request.get(link ?? '')).text()
}
