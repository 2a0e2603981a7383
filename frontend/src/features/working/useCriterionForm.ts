import { useEffect, useState } from 'react'
import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { useKeepable } from '../../lib/useKeepable'
import { useKept } from '../../lib/useKept'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import { choicesOf, compacted, differing, kindsFor, merged, partOf, sameWording, textsOf, wordsIn, type Choices, type Filled, type Texts } from './form'

/** What a form begins with: a criterion of a draft, or of a new one what it is made of. */
export type Beginning = Pick<Wire['DraftCriterion'], 'now' | 'before' | 'kind' | 'why' | 'retired' | 'stale' | 'reading' | 'version' | 'textReasons'>

/** Somebody else saved the criterion meanwhile: what they say, what the writer said at that moment, and where both changed something. */
export interface Meeting {
  theirs: Filled
  mine: Filled
  both: string[]
  retired: boolean
}

/** What of an unsaved form waits in the tab: what its writer changed, and what stood there before. */
interface Kept {
  seen: number
  mine: Filled
  was: Filled
  looked: boolean
}

const filledWith = ({ now, why, kind }: Beginning): Filled => ({ ...textsOf(now), why, ...choicesOf(now, kind) })

function textsIn(filled: Filled, { now }: Beginning): Texts {
  return Object.fromEntries(['why', ...Object.keys(textsOf(now))].map((field) => [field, filled[field] as string]))
}

function choicesIn(filled: Filled, { now, kind }: Beginning): Choices {
  return Object.fromEntries(Object.keys(choicesOf(now, kind)).map((field) => [field, filled[field]])) as unknown as Choices
}

/** What the form says when its page opens: after a reload, with what was typed before it. */
function opening(begins: Beginning, kept: Kept | undefined): { filled: Filled; meeting?: Meeting } {
  const saved = filledWith(begins)
  if (!kept) return { filled: saved }
  const mine = { ...saved, ...kept.mine }
  if (kept.seen === begins.version) return { filled: mine }
  const { next, both } = merged({ ...saved, ...kept.was }, mine, saved)
  return { filled: next, meeting: { theirs: saved, mine: next, both, retired: begins.retired } }
}

/** The form of a criterion. Nothing that was typed goes before it is saved. */
export function useCriterionForm(name: string, begins: Beginning, refusal: unknown) {
  const { begun, keep, forget } = useKept<Kept>(name)
  const [base, setBase] = useState(begins)
  const [opened] = useState(() => opening(begins, begun))
  const [initial] = useState(() => textsIn(opened.filled, begins))
  const [choices, setChoices] = useState(() => choicesIn(opened.filled, begins))
  const [looked, setLooked] = useState(begun?.looked ?? false)
  const [meeting, setMeeting] = useState(opened.meeting)
  const form = useTexts(initial, begins.textReasons, isProblem(refusal, 'stale') ? null : refusal)
  const now = wordsIn(form.texts, choices)
  const kinds = kindsFor(base.before, now, base.kind)
  const kind = kinds.includes(choices.kind) ? choices.kind : kinds[0]!
  const was = textsOf(base.now)
  const unseen = (['plain', 'easyRead'] as const).filter(
    (field) => form.texts[field] !== '' && form.texts[field] === was[field] && (base.stale.includes(field) || !sameWording(base.now, now)),
  )
  const filled: Filled = { ...form.texts, ...choices }
  const saved = filledWith(base)
  const changed = differing(filled, saved)
  const unsaved = changed.length > 0 || looked
  useKeeping(unsaved ? { seen: base.version, mine: partOf(filled, changed), was: partOf(saved, changed), looked } : undefined, keep, forget)

  function put(next: Filled) {
    const texts = { ...form.texts, ...textsIn({ ...form.texts, ...next }, base) }
    for (const [field, text] of Object.entries(texts)) if (text !== form.texts[field]) form.of(field).onChange(text)
    setChoices((before) => choicesIn({ ...before, ...next }, base))
  }

  return {
    ...form,
    of: (field: string) => ({ ...form.of(field), value: form.texts[field] ?? '' }),
    base,
    filled,
    choices,
    choose: (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change })),
    kind,
    kinds,
    unseen,
    looked,
    setLooked,
    meeting,
    put,
    forget,
    unsaved,
    /** What is to be sent, when nothing has to be put right first. */
    finish(others: SummaryError[] = []): Wire['DraftInput'] | undefined {
      const why = form.texts.why?.trim() ? [] : [{ message: 'Say why this changes', fieldId: fieldIdOf('why') }]
      if (!form.check([...others, ...why])) return undefined
      const close = compacted(form.texts, choices, form.textReasons)
      put({ ...close.texts, ...close.choices })
      return {
        ...wordsIn(close.texts, close.choices), kind, why: form.texts.why ?? '', retired: false, looked: looked && unseen.length > 0, from: [],
        textReasons: close.reasons,
      }
    },
    /** What comes in while nothing is changed yet takes the place of what stands there; words that are begun stay untouched. */
    adopt(now: Beginning) {
      if (unsaved || now.version === base.version) return
      put(filledWith(now))
      setBase(now)
    },
    /** Somebody else was faster: theirs comes in wherever the writer changed nothing. */
    meet(theirs: Beginning) {
      const { next, both } = merged(saved, filled, filledWith(theirs))
      setMeeting({ theirs: filledWith(theirs), mine: next, both, retired: theirs.retired })
      put(next)
      setBase(theirs)
    },
  }
}

/** Keeps what is not saved in the tab after each change, and nothing once it is as it was. */
function useKeeping(kept: Kept | undefined, keep: (kept: Kept) => void, forget: () => void) {
  const json = JSON.stringify(kept)
  const keepableOf = useKeepable()
  useEffect(() => {
    const now = json === undefined ? undefined : (JSON.parse(json) as Kept)
    const mine = keepableOf(now?.mine)
    if (!now) return forget()
    const was = Object.fromEntries(Object.keys(mine).map((field) => [field, now.was[field]]))
    keep({ ...now, mine, was })
  }, [json, keep, forget, keepableOf])
}

export type CriterionForm = ReturnType<typeof useCriterionForm>
