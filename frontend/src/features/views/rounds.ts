import type { Wire } from '../../lib/api'

type Round = Wire['ViewRound']

/** How many other people's views a spread needs, as everybody is told beforehand. */
export const spreadFrom = 3

/** The parts that a round asked about; a round without any named asked about all. */
function partsOf({ domains }: Round, all: string[]): string[] {
  return domains.length === 0 ? all : domains
}

/** The parts that may still be asked about: one whose spread was shown is not asked again in the same self-assessment. */
export function freeParts(rounds: Round[], all: string[]): string[] {
  const shown = rounds.filter(({ closedAt, spread }) => closedAt !== null && spread).flatMap((round) => partsOf(round, all))
  return all.filter((part) => !shown.includes(part))
}

export function openRound(rounds: Round[]): Round | undefined {
  return rounds.find(({ closedAt }) => closedAt === null)
}

const numbers = ['nobody', 'one colleague', 'two colleagues', 'three colleagues', 'four colleagues', 'five colleagues']

/** What everybody will see, said beforehand, for so many colleagues asked besides the reader. */
export function beforehand(colleagues: number): string {
  const name = numbers[colleagues] ?? `${colleagues} colleagues`
  if (colleagues === 0)
    return `From ${numbers[spreadFrom] ?? spreadFrom} on, Doorway shows how far apart the views are, never whose. With fewer, you talk instead.`
  if (colleagues < spreadFrom)
    return `You ask ${name}. That is too few to show how far apart the views are, because it would be plain whose they are. You talk instead, and each view is a note for oneself.`
  return `You ask ${name}. When you close the round, Doorway shows how far apart the views are, never whose. Where fewer than ${numbers[spreadFrom]?.split(' ')[0] ?? spreadFrom} chose a level, it shows nothing and you talk instead.`
}
