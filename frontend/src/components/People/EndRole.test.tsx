import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { EndRole } from './EndRole'

const zoe: Wire['Holder'] = {
  hatId: 'zoe',
  name: 'Zoë Ngũgĩ',
  role: 'group_member',
  kind: 'lived_experience',
  since: '2026-11-22T10:00:00Z',
  paused: false,
  self: false,
}

test('says what follows, and names neither the person nor what they bring in the browser’s tab', async () => {
  let ended = 0
  const { container } = renderAt('/', <EndRole holder={zoe} back="/people" error={null} pending={false} onEnd={() => ended++} />)
  expect(screen.getByRole('heading', { name: 'End the role of Zoë Ngũgĩ?' })).toBeVisible()
  expect(document.title).toBe('End a role – Doorway')
  expect(container).not.toHaveTextContent(/lived experience/i)
  await userEvent.click(screen.getByRole('button', { name: 'End the role' }))
  expect(ended).toBe(1)
  await expectAccessible(container)
})
