import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { whoSees } from './whoSees'

interface PlacementFrameProps {
  placementId: string
  assessment: Wire['Assessment']
  /** Neutral: somebody of that very practice may stand beside its reader. */
  title: string
  heading?: ReactNode
  caption?: ReactNode
  /** What has to be read before the heading. */
  before?: ReactNode
  /** What only this page knows better: who sees what is written on it. */
  seenBy?: string
  aside?: ReactNode
  /** The first page has no page to go back to. */
  first?: boolean
  children: ReactNode
}

/** A page of a placement: who can see it at the top, and the way to turn with a worry about safety at its end. */
export function PlacementFrame(props: PlacementFrameProps) {
  const { placementId, assessment, before, seenBy, first, children, ...page } = props
  return (
    <Page
      {...page}
      before={
        <>
          {!first && <Back to={addresses.placement(placementId)}>Your placement</Back>}
          {before}
        </>
      }
      whoSees={seenBy ?? whoSees(assessment)}
    >
      {children}
      <p className="dw-placement__safety">
        <Link to={addresses.placementSafety(placementId)}>Worried about somebody’s safety?</Link>
      </p>
    </Page>
  )
}
