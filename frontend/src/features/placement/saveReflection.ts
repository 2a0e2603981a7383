import { api, body, ifMatch } from '../../lib/api'
import { serverNow } from '../../lib/serverClock'
import type { Parcel } from '../audit/drafts'
import { onTheWay } from '../audit/onTheWay'
import type { KeptReflection, ReflectionShape } from './reflectionFields'

export interface ReflectionPlace {
  placementId: string
}

export async function saveReflection(parcel: Parcel<ReflectionPlace, ReflectionShape>): Promise<KeptReflection> {
  const { place, key, version, input } = parcel
  const saved = await body(
    api.PUT('/placements/{placementId}/assessment/reflection', {
      params: { path: { ...place }, header: { 'Idempotency-Key': key, ...ifMatch(version) } },
      body: input,
      ...onTheWay(parcel),
    }),
  )
  return { ...saved, savedAt: new Date(serverNow()).toISOString() }
}
