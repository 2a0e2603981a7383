import axe from 'axe-core'
import { expect } from 'vitest'

/**
 * Fails with axe's own words when the element breaks a rule of WCAG 2.2 A or AA.
 * Colour contrast needs layout and is checked in the browser stories.
 */
export async function expectAccessible(element: Element) {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([])
}
