import type { Wire } from '../../lib/api'

type Seen = Pick<Wire['Assessment'], 'state' | 'release' | 'releasedAt'>

const onlyYou = 'Only you see this. The practice cannot see it, nor that it exists. Your supervisor has no way in.'

/** Who can see what is written here, and what cannot happen: the line at the top of every page of a placement. */
export function whoSees({ state, release, releasedAt }: Seen): string {
  if (state !== 'submitted') return onlyYou
  switch (release) {
    case 'kept':
      return onlyYou
    case 'group':
      return 'You see this, and the group’s facilitators, without your name. The practice cannot see it, nor that it exists. Your supervisor has no way in.'
    case 'pooled':
      return releasedAt
        ? 'The practice sees levels of several trainees together, without names. If all say the same, it knows that of each. Your words stay yours alone.'
        : 'Only you see this until there are enough others. Then the practice sees levels of several trainees together, without names, and never your words. If all say the same, it knows that of each.'
    case 'shared':
      return releasedAt
        ? 'The practice’s lead can read what you shared, with your name. Nobody sees the rest.'
        : 'Only you see this until you confirm it. Until then the practice cannot see it, nor that it exists. Your supervisor has no way in.'
  }
}

/** The same for one note, before it is written. */
export function whoSeesNote({ state, release }: Seen): string {
  if (state !== 'submitted' || release === 'kept') return 'Only you see this note. What becomes of it is your choice, later.'
  return whoSees({ state, release, releasedAt: null })
}
