import { Link } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { SpreadPicture } from '../../components/SpreadPicture/SpreadPicture'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { NotSavedElsewhere } from '../audit/NotSavedElsewhere'
import { questionPlace } from '../audit/questions'
import { useFreshWhenSaved } from '../audit/useFreshWhenSaved'
import { agreeGroups } from './agreeOrder'
import { MeetingSheet } from './MeetingSheet'
import { useAgree } from './useAgree'

/** What colleagues gave their views on, the widest differences first. */
export function AgreeListPage() {
  const { practiceId, auditId, agree, set, labels } = useAgree()
  useFreshWhenSaved(practiceId, auditId)
  const { items, state } = agree
  const next = items.find(({ agreed }) => !agreed)
  const agreed = items.filter((item) => item.agreed).length
  return (
    <>
      <Back to={addresses.audit(practiceId, auditId)}>Your self-assessment</Back>
      <Page
        title="Agree together"
        caption="Your self-assessment"
        aside={items.length > 0 && <MeetingSheet practiceId={practiceId} auditId={auditId} />}
      >
        <Told />
        {items.length === 0 ? (
          <Nothing practiceId={practiceId} auditId={auditId} />
        ) : (
          <>
            <p>
              Each of you sees a part of the practice. Where your views are apart, nobody is mistaken: somebody knows
              something that others do not. Talk, then agree one answer.
            </p>
            <p className="dw-progress__words">
              {agreed} of {items.length} agreed
            </p>
            {next && state === 'draft' && (
              <div className="dw-buttons dw-views__begin">
                <Link className="nhsuk-button" to={addresses.agreeOn(practiceId, auditId, next.criterionId)}>
                  {agreed === 0 ? 'Begin with the widest' : 'Go on with the next'}
                </Link>
              </div>
            )}
            {!next && (
              <p className="nhsuk-inset-text">
                Everything that was asked is agreed.{' '}
                {state === 'draft' && <Link to={addresses.check(practiceId, auditId)}>Check your answers</Link>}
              </p>
            )}
            <NotSavedElsewhere nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
            {agreeGroups(items).map(({ id, title, say, items: each }) => (
              <section key={id} aria-labelledby={`agree-${id}`} className="dw-section">
                <h2 className="nhsuk-heading-m" id={`agree-${id}`}>
                  {title}
                </h2>
                <p>{say}</p>
                <ul className="dw-tasks">
                  {each.map((item) => (
                    <Row key={item.criterionId} practiceId={practiceId} auditId={auditId} item={item} set={set} labels={labels} />
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
        <SetNotice set={set} />
      </Page>
    </>
  )
}

interface RowProps {
  practiceId: string
  auditId: string
  item: Wire['AgreeItem']
  set: Wire['CriteriaSet']
  labels: string[]
}

function Row({ practiceId, auditId, item: { criterionId, spread, agreed }, set, labels }: RowProps) {
  const question = questionPlace(set, 'full', criterionId)
  return (
    <li className="dw-agree-row">
      <p className="dw-agree-row__name">
        <span className="dw-small">{question?.domain.title}</span>
        <span className={agreed ? 'dw-tag dw-tag--done' : 'dw-tag'}>{agreed ? 'Agreed' : 'To agree'}</span>
      </p>
      <Link to={addresses.agreeOn(practiceId, auditId, criterionId)}>{question?.criterion.title ?? criterionId}</Link>
      {spread && <SpreadPicture small spread={spread} labels={labels} />}
    </li>
  )
}

function Nothing({ practiceId, auditId }: { practiceId: string; auditId: string }) {
  return (
    <Empty title="What you agree together will be here">
      <p>
        Ask colleagues for their own view first. When you have closed the round, you see here how far apart the views
        are, the widest first, each with a question to talk about.
      </p>
      <p>
        <Link to={addresses.askViews(practiceId, auditId)}>Ask colleagues for their own view</Link>
      </p>
    </Empty>
  )
}
