import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'
import { expectSaved, openNote, startAssessment } from './support/selfAssessment'

test('a practice completes its self-assessment @postgres', async ({ page }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  await expect(page).toHaveTitle('Joining the practice, 1 of 1 – Doorway')
  await expect(page.getByRole('note', { name: 'Content note' })).toContainText('Mentions homelessness')
  await expectAccessible(page)

  // The top level, with its evidence.
  await page.getByRole('radio', { name: 'In place and checked' }).check()
  await expectSaved(page)
  await expect(page.getByText('Evidence to add', { exact: true })).toBeVisible()
  await page.getByLabel('How did you check?').fill('We made two test calls and changed the joining page.')
  await page.getByLabel('What it is').fill('Dated note of a test call')
  const now = new Date()
  await page.getByLabel('Day').fill('31')
  await page.getByLabel('Month').fill('2')
  await page.getByLabel('Year').fill(String(now.getFullYear()))
  await page.getByLabel('Where it is kept').fill('Shared drive, under Access')
  await expect(page.getByText('Enter a real date')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Day').fill('1')
  await page.getByLabel('Month').fill(String(now.getMonth() + 1))
  await page.getByLabel('Year').blur()
  await expectSaved(page)
  await expect(page.getByText('Evidence to add', { exact: true })).toHaveCount(0)
  const note = await openNote(page)
  await note.fill('Zoë and Łukasz look after this. عربي 🙏')
  await page.getByRole('button', { name: 'Save and next' }).click()

  // Not sure, and who could tell.
  await expect(page).toHaveTitle('Making contact, 1 of 2 – Doorway')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('radio', { name: 'We are not sure' }).check()
  await page.getByLabel('Who could tell us?').fill('The reception lead')
  await page.getByRole('button', { name: 'Save and next' }).click()

  // Does not apply needs its reason.
  await expect(page).toHaveTitle('Making contact, 2 of 2 – Doorway')
  await page.getByRole('radio', { name: 'Does not apply here' }).check()
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Say why it does not apply here' }).click()
  await expect(page.getByLabel('Why does it not apply here?')).toBeFocused()
  await page.keyboard.type('We have no front desk of our own.')
  await page.getByRole('button', { name: 'Save and next' }).click()

  // The top level without its evidence.
  await page.getByRole('radio', { name: 'In place and checked' }).check()
  await page.getByRole('link', { name: 'Save and come back later' }).click()

  // Come back: the first without an answer.
  await expect(page.getByText('4 of 14 answered')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Continue where you left off' }).click()
  await expect(page).toHaveTitle('The appointment, 1 of 2 – Doorway')
  for (let left = 9; left > 0; left--) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent()
    await page.getByRole('radio', { name: left % 2 ? 'Mostly in place' : 'Starting' }).check()
    await page.getByRole('button', { name: 'Save and next' }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '')
  }
  await page.getByRole('button', { name: 'Save and check your answers' }).click()

  // Check: what is left, what goes in lower.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
  await expect(page.getByText('13 of 14 questions have an answer.')).toBeVisible()
  await expect(page.getByText('Zoë and Łukasz look after this. عربي 🙏')).toBeVisible()
  await expect(page.getByText('These go in at the level below')).toBeVisible()
  // A link in a text is told from its words by more than colour, also under the pointer.
  await page.getByRole('region', { name: 'Not answered yet' }).getByRole('link').hover()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Submit', exact: true }).click()

  await expect(page).toHaveURL(/\/submitted$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your self-assessment is submitted')
  await expectAccessible(page)

  // Reopen, with a reason that is guarded like every text.
  await page.getByRole('link', { name: 'reopen this self-assessment' }).click()
  await page.getByLabel('Why are you reopening it?').fill('We found the missing evidence.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByText('You reopened this self-assessment.')).toBeVisible()
  await page.getByRole('link', { name: 'Arriving and waiting', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'In place and checked' })).toBeChecked()
})

test('short and full, put away and brought back, with every answer kept', async ({ page }) => {
  await signIn(page, people.ari)
  await page.getByRole('link', { name: /^Start/ }).and(page.locator('.nhsuk-button')).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start a self-assessment')
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^Full: 43/ }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page).toHaveTitle('Joining the practice, 1 of 4 – Doorway')
  await page.getByRole('link', { name: 'No fixed or safe address' }).click()
  await page.getByRole('radio', { name: 'Starting' }).check()
  await expectSaved(page)
  await page.getByRole('link', { name: 'Save and come back later' }).click()
  await expect(page.getByText('1 of 43 answered')).toBeVisible()

  await page.getByRole('link', { name: 'Change to the short form' }).click()
  await expect(page.getByText('Every answer is kept')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^Short: 14/ }).check()
  await page.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByText('0 of 14 answered')).toBeVisible()

  await page.getByRole('link', { name: 'Put this self-assessment away' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Put this self-assessment away?')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put it away' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This self-assessment is put away')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await page.getByRole('link', { name: 'Change to the full form' }).click()
  await page.getByRole('radio', { name: /^Full: 43/ }).check()
  await page.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByText('1 of 43 answered')).toBeVisible()
})

test('by keyboard alone, the first answer is saved three actions after signing in', async ({ page }) => {
  await signIn(page, people.ari)
  const press = async (times: number, key: string) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
  }
  async function tabTo(name: RegExp) {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      const text = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
      if (name.test(text)) return
    }
    throw new Error(`nothing called ${name} can be reached with the Tab key`)
  }
  await expect(page.getByText(/^Start .*self-assessment/).first()).toBeVisible()
  await tabTo(/^Start .*self-assessment/)
  await page.keyboard.press('Enter') // one
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start a self-assessment')
  await tabTo(/^Start$/)
  await page.keyboard.press('Enter') // two
  const group = page.getByRole('group', { name: 'Where are you now?' })
  await expect(group).toBeVisible()
  const first = group.getByRole('radio').first()
  for (let i = 0; i < 20; i++) {
    if (await first.evaluate((radio) => radio === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(first).toBeFocused()
  await page.keyboard.press('Space') // three
  await expectSaved(page)
  await expect(first).toBeFocused()

  await press(1, 'ArrowDown')
  await expect(page.getByRole('radio', { name: 'Starting' })).toBeChecked()
  await expectSaved(page)
  await expect(page.getByRole('radio', { name: 'Starting' })).toBeFocused()
  await tabTo(/Add a note/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Written without a mouse.')
  await expectSaved(page)
  await expect(page.getByLabel('Note for your practice')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Save and next' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Making contact, 1 of 2 – Doorway')
})
