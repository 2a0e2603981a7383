import type { Wire } from '../../lib/api'
import { widthOf } from '../../components/SpreadPicture/spreadWords'

type Item = Wire['AgreeItem']

export interface AgreeGroup {
  id: 'apart' | 'near' | 'talk'
  title: string
  say: string
  items: Item[]
}

/** How many steps of the scale make views far apart. */
const farFrom = 2

function groupOf({ spread }: Item): AgreeGroup['id'] {
  if (!spread) return 'talk'
  return widthOf(spread) >= farFrom ? 'apart' : 'near'
}

/** What to agree, in the order in which it came: first what was seen far apart, last where there is nothing to show. */
export function agreeGroups(items: Item[]): AgreeGroup[] {
  const groups: Omit<AgreeGroup, 'items'>[] = [
    { id: 'apart', title: 'Talk about these first', say: 'Here the views are furthest apart, so here there is most to learn.' },
    { id: 'near', title: 'Close together', say: 'Here people see much the same. A short look is enough.' },
    { id: 'talk', title: 'Talk about these together', say: 'Too few chose a level to show how far apart the views are.' },
  ]
  return groups
    .map((group) => ({ ...group, items: items.filter((item) => groupOf(item) === group.id) }))
    .filter((group) => group.items.length > 0)
}

/** The next to agree after this one, and then from the start; undefined when everything else is agreed. */
export function nextToAgree(items: Item[], criterionId: string): Item | undefined {
  const here = items.findIndex((item) => item.criterionId === criterionId)
  return [...items.slice(here + 1), ...items.slice(0, Math.max(here, 0))].find(({ agreed }) => !agreed)
}
