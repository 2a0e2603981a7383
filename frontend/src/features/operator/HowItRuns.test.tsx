import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { expectAccessible } from '../../test/accessible'
import { HowItRuns, mailInWords } from './HowItRuns'

const installation: Wire['Installation'] = {
  version: '0.2.0',
  database: 'SQLite 3.51.3',
  publicAddress: 'https://doorway.example',
  secure: true,
  mail: false,
  mailWaiting: 0,
  mailGivenUp: 0,
  provider: '',
  groupId: 'g',
  groupName: 'The group',
  practices: 6220,
}

test('says what follows from e-mail that is not set up', async () => {
  const { container } = render(<HowItRuns installation={installation} />)
  expect(screen.getByText(/whoever invites gets a link to hand over/)).toBeVisible()
  expect(screen.getByText('6,220')).toBeVisible()
  await expectAccessible(container)
})

test('counts what waits and what could not be sent', () => {
  const mail = { ...installation, mail: true }
  expect(mailInWords(mail)).toBe('Set up. Nothing is waiting.')
  expect(mailInWords({ ...mail, mailWaiting: 1 })).toBe('Set up. 1 message waiting to be sent.')
  expect(mailInWords({ ...mail, mailGivenUp: 2 })).toBe(
    'Set up. Nothing is waiting. 2 messages could not be sent after many tries.',
  )
})

test('says when the address is not for real use', () => {
  render(<HowItRuns installation={{ ...installation, publicAddress: 'http://127.0.0.1:8080', secure: false }} />)
  expect(screen.getByText(/only for trying out on this machine/)).toBeVisible()
})
