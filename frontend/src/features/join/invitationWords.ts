import type { Wire } from '../../lib/api'

interface InvitationWords {
  heading: string
  /** The place, where the heading does not name it. */
  caption?: string
  /** What the role is, to somebody who has not heard of it. */
  what: string
  whoSees: string
  nameHint?: string
  /** What comes after the form, if anything does. */
  next?: string
}

const secondFactor =
  'Because you look after other people’s places here, you sign in with a password and a code from an app. We set that up together in the next step.'
const atPractice = 'People at your practice see your name. Nobody sees your password or your e-mail address.'

/** An invitation in plain words. An unknown role is an invitation all the same. */
export function invitationWords({ role, place }: Wire['Link']): InvitationWords {
  switch (role) {
    case 'operator':
      return {
        heading: 'Help to run Doorway',
        what: 'You have been invited to keep this Doorway running and to invite the people who look after the group. You see no practice’s answers.',
        whoSees: 'The others who run Doorway see your name. Nobody sees your password or your e-mail address.',
        next: secondFactor,
      }
    case 'facilitator':
      return {
        heading: 'Help to look after the group',
        caption: place,
        what: 'You have been invited as a facilitator: you look after the group, and invite its members, practices and trainees. You see no practice’s answers.',
        whoSees: 'The people of the group and those who run Doorway see your name. Nobody sees your password or your e-mail address.',
        next: secondFactor,
      }
    case 'group_member':
      return {
        heading: 'Join the group',
        caption: place,
        nameHint: 'Any name that you like to be called here',
        what: 'You have been invited to the group that the criteria belong to. You choose what you take part in, and nobody has to share an experience to have a place.',
        whoSees: 'The group’s facilitators see your name. Nobody sees your password or your e-mail address.',
      }
    case 'trainee':
      return {
        heading: `Your placement at ${place}`,
        what: 'You have been invited to look at this practice as you see it during your placement. The practice is not told that you were invited. What becomes of your words is up to you.',
        whoSees: 'The group’s facilitators see your name. The practice does not. Nobody sees your password or your e-mail address.',
      }
    case 'practice_member':
      return {
        heading: `Join ${place}`,
        what: 'You have been invited to work on the self-assessment of your practice: you answer the part you are asked for, and take on actions if you like.',
        whoSees: atPractice,
      }
    case 'practice_lead':
      return {
        heading: `Join ${place}`,
        what: 'You have been invited to lead the self-assessment of your practice.',
        whoSees:
          'People at your practice and the group’s facilitators see your name. Nobody sees your password or your e-mail address.',
      }
    default:
      return { heading: `Join ${place || 'Doorway'}`, what: 'You have been invited.', whoSees: 'Nobody sees your password or your e-mail address.' }
  }
}
