import type { Role } from '../../lib/hats'

const saidThere = [
  'What you said there, where you stand on proposals, and what you think of practices’ answers stays until you take it back. You can do that on the page of your account, whenever you like.',
  'Texts that you endorsed stay endorsed, and count. You can take that back on the page of your account too, until a version that the group agreed stands on them.',
  'If you keep a log of your hours, it is no longer in the table for whoever pays. If you are still to be paid, ask a facilitator to download it before you leave.',
  'What you proposed stays with the group. Until it is decided, you can take it back before you leave.',
]

/** What leaving a role means for what was done in it, and for the others. */
export function leavingWords(role: Role): string[] {
  switch (role) {
    case 'practice_lead':
      return [
        'You no longer see this practice here, from now on.',
        'Everything the practice wrote stays with the practice.',
        'If nobody else leads it, the group’s facilitator invites somebody. To hand over to a colleague in one step, use the practice’s page of people instead.',
      ]
    case 'practice_member':
      return [
        'You no longer see this practice here, from now on.',
        'What you wrote stays with the practice. Actions that you took on look for somebody else.',
        'What you were asked to answer goes back to the person who leads.',
      ]
    case 'group_member':
      return ['You no longer see the group’s pages, from now on.', ...saidThere]
    case 'facilitator':
      return [
        'You no longer see the group’s pages, from now on.',
        'The invitations that you made still work. Another facilitator can take them back.',
        'If nobody else looks after the group, nothing is sent, decided or published there, and nobody reads what is said to facilitators alone. Invite somebody first, or ask an operator to.',
        ...saidThere,
      ]
    case 'trainee':
      return [
        'You no longer see this placement here, from now on, nor what you wrote about it.',
        'What could still be taken back is withdrawn: nobody sees it any more.',
        'Your words, and your reflection, then stand only in the download of everything about you. Take your reflection with you first, if you want it.',
        'The practice is not told: it never knew.',
      ]
    case 'operator':
      return ['You no longer run this Doorway.', 'Somebody has to: the last operator cannot leave.']
  }
}
