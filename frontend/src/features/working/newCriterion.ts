/** How a criterion that is added came about; '' while nobody has said. */
export type NewKind = 'new' | 'split' | 'merged' | ''

const kinds: NewKind[] = ['new', 'split', 'merged']

export function newKindOf(search: URLSearchParams): NewKind {
  return kinds.find((kind) => kind === search.get('kind')) ?? ''
}

/** The criteria that it comes from. */
export function originsIn(search: URLSearchParams): string[] {
  return (search.get('from') ?? '').split(',').filter(Boolean)
}
