import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { SpreadPicture } from './SpreadPicture'

const labels = ['Not yet', 'Starting', 'Mostly in place', 'In place and checked']
const spread = { lowest: 0, highest: 2, most: 0, notSure: false }

test('says in words what it draws, and leaves the drawing to the eye', async () => {
  const { container } = render(<SpreadPicture spread={spread} labels={labels} beside={{ level: 3, name: 'your view' }} />)
  expect(screen.getByRole('figure')).toHaveTextContent('From “Not yet” to “Mostly in place”. Most said “Not yet”.')
  expect(container.querySelector('[aria-hidden="true"]')).toHaveTextContent(/Not yetlowestmost said/)
  expect(screen.queryByRole('listitem')).not.toBeInTheDocument()
  await expectAccessible(container)
})

test('draws a circle where somebody stood, a dot elsewhere, and a band from the lowest to the highest', () => {
  const { container } = render(<SpreadPicture small spread={spread} labels={labels} />)
  expect(container.querySelectorAll('.dw-mark__ring')).toHaveLength(2)
  expect(container.querySelectorAll('.dw-spread__dot')).toHaveLength(2)
  expect(container.querySelector('.dw-spread__band')).toHaveAttribute('width', '172')
})
