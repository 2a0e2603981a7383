import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { join, newBrowser, people, shownLink, signIn, willowbank } from './support/people'
import { setUpSecondFactor } from './support/secondFactor'

test.use({ start: 'demo' })

test('an operator invites a facilitator, who comes to the group’s page', async ({ page, browser }) => {
  await signIn(page, people.ola)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Running Doorway')
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invite somebody')
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Facilitator' }).check()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await shownLink(page)
  await page.getByRole('link', { name: 'Back to Running Doorway' }).click()
  await expect(page.getByRole('button', { name: /^Take back/ })).toBeVisible()
  await expectAccessible(page)

  const invited = await newBrowser(browser)
  await join(invited, link, 'Mo Facilitator')
  await setUpSecondFactor(invited)
  await expect(invited).toHaveURL(/\/groups\/[0-9a-f-]{36}$/)
  await expect(invited.getByRole('complementary')).toContainText('Mo Facilitator')
  await expect(invited.getByRole('link', { name: 'Practices', exact: true }).first()).toBeVisible()
  await expectAccessible(invited)

  await page.reload()
  await expect(page.getByText('Mo Facilitator', { exact: true })).toBeVisible()
  await expect(page.getByText('Nobody is invited at the moment.')).toBeVisible()
  await page.getByRole('link', { name: 'Who did what' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ola Example invited a facilitator' }).first()).toBeVisible()
  await expectAccessible(page)
})

test('an invitation that was taken back opens nothing', async ({ page, browser }) => {
  await signIn(page, people.ola)
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByRole('radio', { name: 'Operator' }).check()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await shownLink(page)
  await page.getByRole('link', { name: 'Back to Running Doorway' }).click()
  await page.getByRole('button', { name: /^Take back/ }).click()
  await expect(page.getByText('Nobody is invited at the moment.')).toBeVisible()

  const invited = await newBrowser(browser)
  await invited.goto(link)
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('This link cannot be used')
})

test('a facilitator invites a group member, and what they bring stays on the page of people', async ({ page, browser }) => {
  await signIn(page, people.fen)
  const group = page.url()
  await page.getByRole('navigation', { name: 'Your group' }).getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Lived experience' }).check()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await shownLink(page)

  const invited = await newBrowser(browser)
  const titles: string[] = []
  const addresses: string[] = []
  invited.on('framenavigated', (frame) => addresses.push(frame.url()))
  await join(invited, link, 'Noor Example')
  await expect(invited).toHaveURL(group)
  titles.push(await invited.title())
  await expect(invited.getByRole('navigation', { name: 'Your group' }).getByRole('link')).toHaveText(['Start'])
  await expectAccessible(invited)
  await invited.getByRole('link', { name: 'Who did what in the group' }).click()
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('Who did what')
  await expect(invited.getByRole('main')).not.toContainText(/lived/i)
  titles.push(await invited.title())
  await expectAccessible(invited)
  await invited.getByRole('link', { name: 'Who decides what' }).click()
  await expect(invited.getByRole('heading', { name: 'Group member', exact: true })).toBeVisible()
  await expectAccessible(invited)
  expect([...titles, ...addresses].join('\n')).not.toMatch(/lived|experience|kind/i)

  // A member does not see who brings what.
  await invited.goto(`${group}/people`)
  await expect(invited.getByRole('heading', { level: 1 })).not.toHaveText('People')
  await expect(invited.getByText('Fen Example')).toHaveCount(0)

  await page.getByRole('link', { name: 'Back to people' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Noor Example' })).toContainText('lived experience')
  await expectAccessible(page)
})

test('a facilitator invites a trainee, who comes to the page of their placement', async ({ page, browser }) => {
  await signIn(page, people.fen)
  await page.getByRole('navigation', { name: 'Your group' }).getByRole('link', { name: 'Placements' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Placements')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Invite a trainee' }).click()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Name, postcode or code').fill(willowbank.code)
  await page.getByRole('button', { name: willowbank.name }).click()
  await expect(page.getByRole('button', { name: 'Choose another practice' })).toBeVisible()
  const year = new Date().getFullYear()
  for (const [part, ...day] of [
    ['First', '3', '8', String(year - 1)],
    ['Last', '3', '2', String(year + 1)],
  ] as const) {
    const date = page.getByRole('group', { name: `${part} day of the placement` })
    await date.getByLabel('Day').fill(day[0])
    await date.getByLabel('Month').fill(day[1])
    await date.getByLabel('Year').fill(day[2])
  }
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await shownLink(page)
  await page.getByRole('link', { name: 'Back to placements' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: willowbank.name })).toContainText('Invited')
  await expectAccessible(page)

  const trainee = await newBrowser(browser)
  await join(trainee, link, 'Tam Trainee')
  await expect(trainee).toHaveURL(/\/placements\/[0-9a-f-]{36}$/)
  await expect(trainee).toHaveTitle('Your placement – Doorway')
  await expect(trainee.getByText(/^You can write from \d.* to \d/)).toBeVisible()
  await expectAccessible(trainee)
  await trainee.getByRole('link', { name: 'Worried about somebody’s safety?' }).click()
  await expect(trainee.getByRole('main').getByRole('link', { name: 'Call 999' })).toBeVisible()
  await expectAccessible(trainee)
  await trainee.getByRole('link', { name: 'Your placement' }).click()
  await trainee.getByRole('link', { name: 'Who did what here' }).click()
  await expect(trainee.getByRole('heading', { level: 1 })).toHaveText('Who did what')
  await expectAccessible(trainee)

  // The dates change for the trainee too.
  await page.reload()
  await page.getByRole('link', { name: /^Change dates.*Tam Trainee/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change dates')
  await expectAccessible(page)
  const last = page.getByRole('group', { name: 'Last day of the placement' })
  await last.getByLabel('Year').fill(String(year + 4))
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'A placement lasts two years at most.' }).click()
  await expect(last.getByLabel('Day')).toBeFocused()
  await last.getByLabel('Day').fill('9')
  await last.getByLabel('Year').fill(String(year + 1))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The dates are changed.')).toBeVisible()
  await trainee.goBack()
  await trainee.reload()
  await expect(trainee.getByText(`3 August ${year - 1} to 9 February ${year + 1}`)).toBeVisible()
})

test('a practice learns nothing of a trainee, who can leave the page at once', async ({ page, browser }) => {
  await signIn(page, people.tam)
  await expect(page).toHaveURL(/\/placements\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('main')).toContainText(people.bo.practice)
  await expect(page.getByRole('banner')).not.toContainText(people.bo.practice)
  const placement = new URL(page.url()).pathname

  const lead = await newBrowser(browser)
  await signIn(lead, people.bo)
  const practice = lead.url()
  for (const path of ['', '/people', '/trail']) {
    await lead.goto(practice + path)
    await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(lead.getByText(/trainee|placement|Tam/i)).toHaveCount(0)
  }
  await lead.goto(placement)
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Page not found')

  // Leaving puts an empty page in place of this one.
  const before = await page.evaluate(() => history.length)
  await page.getByRole('button', { name: 'Leave this page' }).click()
  await expect(page).toHaveURL('about:blank')
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('a lead invited to a practice that has one waits, and is told until when', async ({ page, browser }) => {
  await signIn(page, people.fen)
  await page.getByRole('navigation', { name: 'Your group' }).getByRole('link', { name: 'Practices' }).click()
  await page.getByLabel('Name, postcode or code').fill(willowbank.code)
  await page.getByRole('link', { name: willowbank.name }).click()
  await expect(page.getByText(people.ari.name)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Invite a lead' }).click()
  await expect(page.getByText(`${people.ari.name} leads it now.`)).toBeVisible()
  await expect(page.getByText('7 days')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await shownLink(page)

  const invited = await newBrowser(browser)
  await join(invited, link, 'Lou Example')
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('Your roles')
  await expect(invited.getByText('If one of them says yes before then, you begin at once.')).toBeVisible()
  await expectAccessible(invited)

  await page.getByRole('link', { name: 'Back to the practice' }).click()
  await page.reload()
  await expect(page.getByText(/^Somebody, from/)).toBeVisible()
})
