import type { Wire } from '../../lib/api'

type Policy = Wire['Policy']

/** A role, and what it may do beyond what everybody may who has come as far. */
export interface RoleMay {
  role: Wire['Worded']
  may: { what: string; where: string }[]
}

/** Roles that everybody else builds on: what they may do is not said again for every other role. */
const shared = ['nobody', 'person']

/** Not a person's role but a step of signing in. */
const step = 'arriving'

/** The policy role by role, those who work in a practice first. */
export function byRole({ roles, relations, rows }: Policy): RoleMay[] {
  const labels = new Map(relations.map(({ id, label }) => [id, label]))
  return roles
    .filter(({ id }) => id !== step)
    .map((role) => ({
      role,
      may: rows
        .filter((row) => row.roles.includes(role.id) && !alreadySaid(row, role.id))
        .map((row) => ({ what: row.what, where: row.relation === 'none' ? '' : (labels.get(row.relation) ?? '') })),
    }))
    .reverse()
}

function alreadySaid(row: Policy['rows'][number], role: string): boolean {
  const before = shared.slice(0, shared.includes(role) ? shared.indexOf(role) : shared.length)
  return before.some((other) => row.roles.includes(other))
}
