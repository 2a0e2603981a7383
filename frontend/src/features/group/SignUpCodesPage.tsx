import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { CopyField } from '../../components/CopyField/CopyField'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { signUpCodesQuery } from '../../lib/requests/group'
import { useEndSignUpCode, useMakeSignUpCode } from './signUpCodes'

/** The codes with which trainees sign up by themselves. */
export function SignUpCodesPage() {
  const { groupId = '' } = useParams()
  const { data: codes } = useSuspenseQuery(signUpCodesQuery(groupId))
  const make = useMakeSignUpCode(groupId)
  const end = useEndSignUpCode(groupId)
  const errors = useProblems(make.error ?? end.error)
  return (
    <Page
      title="Sign-up codes"
      whoSees="Facilitators see this page. Who signed up with a code is on the page of placements, and the practice cannot learn of it."
      before={<Back to={addresses.group(groupId)}>Your group</Back>}
      aside={<Help groupId={groupId} />}
    >
      <ErrorSummary errors={errors} />
      <p>With a code, trainees add their placement by themselves: the practice, the dates, and an account if they have none.</p>
      {make.data && <Made key={make.data.id} made={make.data} />}
      {codes.length === 0 ? (
        <Empty title="Codes will be here">
          <p>Make one, and give it to a training programme or to a group of trainees.</p>
        </Empty>
      ) : (
        <ul className="dw-rows">
          {codes.map((code) => (
            <Row key={code.id} code={code} pending={end.isPending && end.variables === code.id} onEnd={end.mutate} />
          ))}
        </ul>
      )}
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={make.isPending} onClick={() => make.mutate()}>
          {codes.length === 0 ? 'Make a code' : 'Make another code'}
        </button>
      </div>
    </Page>
  )
}

/** The code, shown this once, and an address that has it behind the #, which browsers send to nobody. */
function Made({ made }: { made: Wire['NewSignUpCode'] }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="dw-card dw-made">
      <h2 className="nhsuk-heading-m" tabIndex={-1} ref={heading}>
        The code is ready
      </h2>
      <CopyField id="code" label="The code" value={made.code} />
      <CopyField id="sign-up-link" label="Or a link that has the code in it" value={`${window.location.origin}${addresses.signUp}#${made.code}`} />
      <p>
        Copy it now: it is shown only this once. Any number of trainees can use it until {dayOf(made.expiresAt)}. Capitals,
        spaces and hyphens do not matter.
      </p>
    </div>
  )
}

interface RowProps {
  code: Wire['SignUpCode']
  pending: boolean
  onEnd: (id: string) => void
}

function Row({ code, pending, onEnd }: RowProps) {
  const [now] = useState(() => new Date())
  const open = !code.ended && new Date(code.expiresAt) > now
  return (
    <li className="dw-row">
      <div>
        <strong>{open ? `Can be used until ${dayOf(code.expiresAt)}` : 'Can no longer be used'}</strong>
        <div className="dw-small">
          Made on {dayOf(code.createdAt)} by {code.madeBy}
        </div>
      </div>
      {open && (
        <div className="dw-row__do">
          <button className="dw-link-button" type="button" disabled={pending} onClick={() => onEnd(code.id)}>
            End it<span className="nhsuk-u-visually-hidden">: the code made on {dayOf(code.createdAt)}</span>
          </button>
        </div>
      )}
    </li>
  )
}

function Help({ groupId }: { groupId: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Who a code is for</h2>
      <p>
        For trainees only. Whoever has it can say that they are on placement anywhere, so please do not put it on a page that
        everybody reads, or give it to a practice.
      </p>
      <h2 className="nhsuk-heading-s">When you end one</h2>
      <p>
        Nobody else can sign up with it. Those who did keep their <Link to={addresses.groupPlacements(groupId)}>placements</Link>.
      </p>
    </>
  )
}
