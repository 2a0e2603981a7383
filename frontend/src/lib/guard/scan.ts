import { GuardText } from './text'

/** What a finding looks like: 'nhs_number' is refused, the others are asked about. See docs/guard.md. */
export type GuardKind =
  | 'nhs_number'
  | 'ten_digits'
  | 'birth_date'
  | 'telephone'
  | 'email'
  | 'postcode'
  | 'titled_name'
  | 'patient_name'
  | 'initials_age'

/** One place in a text that looks like a patient's detail. Start and end (exclusive) count code points. */
export interface Finding {
  kind: GuardKind
  start: number
  end: number
}

/** What a text may name freely. Nothing in it makes an NHS number acceptable. */
export interface GuardContext {
  practiceName: string
  telephone: string
  postcode: string
  supportNumbers: readonly string[]
}

export function isRefused(kind: GuardKind): boolean {
  return kind === 'nhs_number'
}

/**
 * One reading of one text. The rules run from the most to the least serious; what one rule has
 * claimed is not reported again by the next. The same as guardScan in audit/guard.go.
 */
export class GuardScan extends GuardText {
  readonly found: Finding[] = []
  private readonly claimed: boolean[]
  private readonly ours: boolean[]

  constructor(text: string, practiceName: string) {
    super(text)
    this.claimed = this.characters.map(() => false)
    this.ours = this.characters.map(() => false)
    this.markOurs(new GuardText(practiceName).tokens.map((token) => token.word))
  }

  /** Marks each place where the words of the practice's own name stand in a row. */
  private markOurs(name: string[]) {
    if (name.length === 0) return
    for (let i = 0; i + name.length <= this.tokens.length; i++) {
      if (name.every((word, k) => this.word(i + k) === word)) {
        this.ours.fill(true, this.start(i), this.end(i + name.length - 1))
      }
    }
  }

  /**
   * Records a finding over the folded characters from start to end, unless a more serious one stands
   * there already or, for what is only asked about, the whole of it is the practice's own name.
   */
  add(kind: GuardKind, start: number, end: number) {
    if (this.claimed.slice(start, end).includes(true)) return
    if (!isRefused(kind) && !this.ours.slice(start, end).includes(false)) return
    this.claimed.fill(true, start, end)
    this.found.push({ kind, start: this.at[start] ?? 0, end: (this.at[end - 1] ?? 0) + 1 })
  }
}
