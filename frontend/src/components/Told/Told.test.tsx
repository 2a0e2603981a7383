import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { Told } from './Told'

function openWith(state: unknown) {
  return render(
    <MemoryRouter initialEntries={[{ pathname: '/', state }]}>
      <Told />
    </MemoryRouter>,
  )
}

test('says what the page before has done', async () => {
  const { container } = openWith({ told: 'The role has ended.' })
  expect(screen.getByRole('status')).toHaveTextContent('The role has ended.')
  await expectAccessible(container)
})

test('is silent where nothing was done', () => {
  openWith(null)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})
