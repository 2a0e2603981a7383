// A text made ready for the rules: look-alikes folded to plain characters, what nobody can see left
// out, and parted into words and numbers. The same as audit/guard_text.go.

export interface Token {
  start: number
  end: number
  /** In lower case. */
  word: string
  digits: boolean
}

const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6]
const spaces = /^[\t\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/
const lineEnds = /^[\v\f\u0085\u2028\u2029]$/
const hyphens = /^[_\u2010-\u2015\u2043\u2212\ufe58\ufe63]$/
const dots = /^[\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002\u30fb\uff61]$/
const slashes = /^[\\\u2044\u2215\u29f8]$/
const apostrophes = /^[\u2018\u2019\u02bc]$/

/** Gives the plain character that a look-alike stands for, and '' for what nobody can see. */
function fold(character: string): string {
  let code = character.codePointAt(0) ?? 0
  if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0
  const folded = String.fromCodePoint(code)
  if (isLetter(folded) && code < 0x80) return folded
  const zero = zeros.find((row) => code >= row && code <= row + 9)
  if (zero !== undefined) return String(code - zero)
  if (isUnseen(code)) return ''
  if (spaces.test(folded)) return ' '
  if (lineEnds.test(folded)) return '\n'
  if (hyphens.test(folded)) return '-'
  if (dots.test(folded)) return '.'
  if (slashes.test(folded)) return '/'
  if (apostrophes.test(folded)) return "'"
  return folded
}

/** Soft hyphens, zero-width spaces and joiners, marks of writing direction, variation selectors, NUL. */
function isUnseen(code: number): boolean {
  return (
    [0, 0xad, 0x34f, 0x61c, 0x180e, 0x20e3, 0xfeff].includes(code) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1
}

export function isPlainLetter(character: string): boolean {
  const code = character.charCodeAt(0) | 0x20
  return character.length === 1 && character < '\x80' && code >= 0x61 && code <= 0x7a
}

function isLetter(character: string): boolean {
  return character < '\x80' ? isPlainLetter(character) : /^[\p{L}\p{M}]$/u.test(character)
}

export function isLetterOrDigit(character: string): boolean {
  return isDigit(character) || isLetter(character)
}

function isSmall(character: string): boolean {
  return /^\p{Ll}$/u.test(character)
}

/** The small letter of one character: one for one, as on the server, whatever stands around it. */
function toSmall(character: string): string {
  return String.fromCodePoint(character.toLowerCase().codePointAt(0) ?? 0)
}

export class GuardText {
  /** Folded, without what nobody can see. */
  readonly characters: string[] = []
  /** Where each character stands in the text as typed, in code points. */
  readonly at: number[] = []
  readonly tokens: Token[]

  constructor(text: string) {
    let place = 0
    for (const character of text) {
      const folded = fold(character)
      if (folded !== '') {
        this.characters.push(folded)
        this.at.push(place)
      }
      place++
    }
    this.tokens = this.readTokens()
  }

  private readTokens(): Token[] {
    const tokens: Token[] = []
    for (let i = 0; i < this.characters.length; ) {
      const digits = isDigit(this.after(i))
      const belongs = digits ? isDigit : isLetter
      if (!belongs(this.after(i))) {
        i++
        continue
      }
      const start = i
      while (i < this.characters.length && belongs(this.after(i))) i++
      tokens.push({ start, end: i, word: this.small(start, i), digits })
    }
    return tokens
  }

  slice(start: number, end: number): string {
    return this.characters.slice(start, end).join('')
  }

  /** The characters from start to end in small letters. */
  small(start: number, end: number): string {
    return this.characters.slice(start, end).map(toSmall).join('')
  }

  start(i: number): number {
    return this.tokens[i]?.start ?? 0
  }

  end(i: number): number {
    return this.tokens[i]?.end ?? 0
  }

  /** What stands between token i-1 and token i, as characters. */
  gap(i: number): string[] {
    return this.characters.slice(this.end(i - 1), this.start(i))
  }

  /** Whether token i follows another with at most `most` characters between them, all of them from the set. */
  gapIs(i: number, most: number, set: string): boolean {
    if (i < 1 || i >= this.tokens.length || this.start(i) - this.end(i - 1) > most) return false
    return this.gap(i).every((character) => set.includes(character))
  }

  /** Whether any character of the set stands between token i-1 and token i. */
  gapHas(i: number, set: string): boolean {
    return this.gap(i).some((character) => set.includes(character))
  }

  /** The character just before a place, or a line feed at the beginning. */
  before(place: number): string {
    return this.characters[place - 1] ?? '\n'
  }

  /** The character at a place, or a line feed at the end. */
  after(place: number): string {
    return this.characters[place] ?? '\n'
  }

  /** The word of token i in lower case, or '' where there is none. */
  word(i: number): string {
    return this.tokens[i]?.word ?? ''
  }

  isNumber(i: number): boolean {
    return this.tokens[i]?.digits === true
  }

  isWord(i: number): boolean {
    return this.tokens[i]?.digits === false
  }

  length(i: number): number {
    return this.end(i) - this.start(i)
  }

  /** Whether token i is a word that does not begin with a small letter; scripts without small letters count. */
  isCapital(i: number): boolean {
    return this.isWord(i) && !isSmall(this.after(this.start(i)))
  }

  isAllCapitals(i: number): boolean {
    return this.isWord(i) && !this.characters.slice(this.start(i), this.end(i)).some(isSmall)
  }
}
