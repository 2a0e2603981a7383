import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Wire } from '../../lib/api'
import { assessmentQuery } from '../../lib/requests/assessment'
import { sessionQuery, signedOut } from '../../lib/requests/session'
import { Drafts } from '../audit/drafts'
import { useSending } from '../audit/useSending'
import { observationForm, type Observation, type ObservationShape } from './observationFields'
import { observationKey } from './observationQuery'
import { PlacementDraftsContext, type PlacementDrafts } from './PlacementDraftsContext'
import { reflectionForm, type ReflectionShape } from './reflectionFields'
import { saveObservation, type ObservationPlace } from './saveObservation'
import { saveReflection, type ReflectionPlace } from './saveReflection'

/** Keeps what a trainee writes apart from the pages, and sends it at the moments that matter. */
export function PlacementDraftsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [drafts] = useState(() => newDrafts(client))
  useSending(drafts.observations)
  useSending(drafts.reflections)
  return <PlacementDraftsContext value={drafts}>{children}</PlacementDraftsContext>
}

function newDrafts(client: QueryClient): PlacementDrafts {
  const onSignedOut = () => client.setQueryData(sessionQuery.queryKey, signedOut)
  return {
    observations: new Drafts<ObservationPlace, ObservationShape>({
      form: observationForm,
      keyOf: ({ placementId, criterionId }) => `${placementId}/${criterionId}`,
      send: saveObservation,
      onSaved(place, observation) {
        client.setQueryData(observationKey(place), observation)
        changeAssessment(client, place, ({ observations }) => ({ observations: withSaved(observations, observation) }))
      },
      onSignedOut,
    }),
    reflections: new Drafts<ReflectionPlace, ReflectionShape>({
      form: reflectionForm,
      keyOf: ({ placementId }) => placementId,
      send: saveReflection,
      onSaved(place, { noticed, learned, willDo, textReasons, version }) {
        changeAssessment(client, place, () => ({ reflection: { noticed, learned, willDo, textReasons, version } }))
      },
      onSignedOut,
    }),
  }
}

type Assessment = Wire['Assessment']

function changeAssessment(client: QueryClient, { placementId }: ReflectionPlace, change: (before: Assessment) => Partial<Assessment>) {
  const { queryKey } = assessmentQuery(placementId)
  client.setQueryData(queryKey, (before) => before && { ...before, ...change(before) })
  void client.invalidateQueries({ queryKey, exact: true, refetchType: 'none' })
}

function withSaved(all: Observation[], saved: Observation): Observation[] {
  return [...all.filter(({ criterionId }) => criterionId !== saved.criterionId), saved]
}
