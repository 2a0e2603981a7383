import { useState } from 'react'
import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import { choicesOf, compacted, kindsFor, merged, sameWording, textsOf, wordsIn, type Choices, type Kind, type Texts } from './form'
import { useKeptForm } from './useKeptForm'

/** What a form begins with: a criterion of a draft, or of a new one what it is made of. */
export type Beginning = Pick<Wire['DraftCriterion'], 'now' | 'before' | 'kind' | 'why' | 'stale' | 'reading' | 'version' | 'textReasons'>

/** Somebody else saved the criterion meanwhile: their words, and those of the writer at that moment. */
export interface Meeting {
  theirs: Beginning
  mine: Texts
  mineInWords: Wire['DraftWords']
}

const allTexts = ({ now, why }: Beginning): Texts => ({ ...textsOf(now), why })

/** The form of a criterion. Nothing that was typed goes before it is saved. */
export function useCriterionForm(name: string, begins: Beginning, refusal: unknown) {
  const { begun, keep, forget } = useKeptForm(name)
  const [base, setBase] = useState(begins)
  const [opened, setOpened] = useState<Texts>(() => (begun && begun.seen !== begins.version ? {} : allTexts(begins)))
  const [seen, setSeen] = useState(begun?.seen ?? begins.version)
  const [initial] = useState<Texts>(() => ({ ...allTexts(begins), ...begun?.texts }))
  const [choices, setChoices] = useState<Choices>(() => choicesOf(begins.now))
  const [chosenKind, setKind] = useState<Kind>(begins.kind)
  const [looked, setLooked] = useState(false)
  const [meeting, setMeeting] = useState<Meeting>()
  const form = useTexts(initial, begins.textReasons, isProblem(refusal, 'stale') ? null : refusal)
  const now = wordsIn(form.texts, choices)
  const kinds = kindsFor(base.before, now, base.kind)
  const kind = kinds.includes(chosenKind) ? chosenKind : kinds[0]!
  const was = textsOf(base.now)
  const unseen = (['plain', 'easyRead'] as const).filter(
    (field) => form.texts[field] !== '' && form.texts[field] === was[field] && (base.stale.includes(field) || !sameWording(base.now, now)),
  )

  function put(next: Texts) {
    for (const [field, text] of Object.entries(next)) if (text !== form.texts[field]) form.of(field).onChange(text)
    keep(seen, { ...form.texts, ...next })
  }

  return {
    ...form,
    of: (field: string) => ({ ...form.of(field), value: form.texts[field] ?? '', onChange: (text: string) => put({ [field]: text }) }),
    base,
    seen,
    choices,
    choose: (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change })),
    kind,
    kinds,
    setKind,
    unseen,
    looked,
    setLooked,
    meeting,
    put,
    forget,
    unsaved:
      JSON.stringify(form.texts) !== JSON.stringify(allTexts(base)) || JSON.stringify(choices) !== JSON.stringify(choicesOf(base.now)) || chosenKind !== base.kind,
    /** What is to be sent, when nothing has to be put right first. */
    finish(others: SummaryError[] = []): Wire['DraftInput'] | undefined {
      const why = form.texts.why?.trim() ? [] : [{ message: 'Say why this changes', fieldId: fieldIdOf('why') }]
      if (!form.check([...others, ...why])) return undefined
      const close = compacted(form.texts, choices, form.textReasons)
      put(close.texts)
      setChoices(close.choices)
      return {
        ...wordsIn(close.texts, close.choices), kind, why: form.texts.why ?? '', retired: false, looked: looked && unseen.length > 0, from: [],
        textReasons: close.reasons,
      }
    },
    /** Somebody else was faster: theirs comes in wherever the writer changed nothing. */
    meet(theirs: Beginning) {
      const texts = merged(opened, form.texts, allTexts(theirs)).next
      const chosen = merged({ ...choicesOf(base.now) }, { ...choices }, { ...choicesOf(theirs.now) }).next as unknown as Choices
      setMeeting({ theirs, mine: form.texts, mineInWords: wordsIn(texts, chosen) })
      for (const [field, text] of Object.entries(texts)) form.of(field).onChange(text)
      keep(theirs.version, texts)
      setChoices(chosen)
      setBase(theirs)
      setOpened(allTexts(theirs))
      setSeen(theirs.version)
    },
  }
}

export type CriterionForm = ReturnType<typeof useCriterionForm>
