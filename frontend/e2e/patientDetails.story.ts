import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'
import { answersSent, expectSaved, openNote, saveStatus, startAssessment } from './support/selfAssessment'

// Valid by its check digit, and from the range that the NHS keeps for tests.
const number = '999 000 0018'

test('a patient’s number is refused, and the other fields are saved', async ({ page, doorway }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const sent = answersSent(page)
  const note = await openNote(page)
  await note.fill('We rang first.')
  await note.blur()
  await expectSaved(page)

  await note.press('End')
  await note.pressSequentially(` NHS number ${number}`, { delay: 60 })
  await note.blur()
  await expect(page.getByText('Not saved.', { exact: true })).toBeVisible()
  await expect(page.getByText('This looks like an NHS number.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('radio', { name: 'Starting' }).check()
  await expect(saveStatus(page)).toHaveText(/^Saved \d\d:\d\d, but not the part that needs you$/)
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()

  // Not even the first digits of it have left the page.
  for (const { body } of sent) expect(body).not.toMatch(/9990|999 0/)
  await note.fill('We rang first. Then we wrote.')
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page).toHaveTitle('Making contact, 1 of 2 – Doorway')
  await page.getByRole('link', { name: 'Previous' }).click()
  await expectSaved(page)
  await page.reload()
  await expect(note).toHaveValue('We rang first. Then we wrote.')
  await expect(page.getByRole('radio', { name: 'Starting' })).toBeChecked()
  for (const { body } of sent) expect(body).not.toMatch(/9990|999 0/)
  expect(doorway.printed()).not.toMatch(/999 000|9990000018/)
})

test('what may be a patient’s detail is asked about once, and saved when a reason is picked', async ({ page }) => {
  await signIn(page, people.ari)
  await startAssessment(page)
  const note = await openNote(page)
  await note.fill('Write to joining@example.org first.')
  const question = page.getByRole('group', { name: /This looks like an e-mail address/ })
  await expect(question).toHaveCount(0)
  await note.blur()
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await question.getByRole('radio', { name: 'It belongs to our practice' }).check()
  await expectSaved(page)
  await expect(question.getByRole('radio', { name: 'It belongs to our practice' })).toBeFocused()

  await note.fill('Write to joining@example.org or to forms@example.org.')
  await note.blur()
  await expectSaved(page)
  await expect(question).toHaveCount(0)
  await page.reload()
  await expect(note).toHaveValue('Write to joining@example.org or to forms@example.org.')
})
