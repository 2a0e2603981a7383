import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useFacilitates } from '../group/useFacilitates'
import { useLevelLabels } from '../working/requests'
import { CriterionWords } from './CriterionWords'
import { endorsementsQuery, useEndorse } from './requests'

/** The parts of a draft, to be read one at a time. */
export function EndorsePage() {
  const { groupId = '', draftId = '' } = useParams()
  const { data } = useSuspenseQuery(endorsementsQuery(groupId, draftId))
  return (
    <Page title="Read and endorse" caption={`Draft of version ${data.number}`} before={<Back to={addresses.toDecide(groupId)}>Deciding together</Back>}>
      <p>
        To endorse a text is to say: I stand behind these words. You do not have to. If a text is changed later, it is
        read and endorsed anew; the others stay as they are.
      </p>
      <ul className="dw-doors">
        {data.domains
          .filter(({ texts }) => texts.length > 0)
          .map((domain) => (
            <li className="dw-door" key={domain.id}>
              <Link to={addresses.endorseDomain(groupId, draftId, domain.id)}>{domain.title}</Link>
              <span>{standing(domain)}</span>
            </li>
          ))}
      </ul>
    </Page>
  )
}

function standing({ texts }: Wire['DomainToRead']): string {
  const mine = texts.every((text) => text.mine)
  if (texts.every((text) => text.met)) return mine ? 'You endorsed this. Endorsed under the group’s rule' : 'Endorsed under the group’s rule'
  return mine ? 'You endorsed this. The group’s rule asks for more people' : 'Not endorsed yet'
}

/** One part: every text of it, and then one's own answer. */
export function EndorseDomainPage() {
  const { groupId = '', draftId = '', domainId = '' } = useParams()
  const { data } = useSuspenseQuery(endorsementsQuery(groupId, draftId))
  const levels = useLevelLabels(groupId, draftId)
  const facilitates = useFacilitates(groupId)
  const endorse = useEndorse(groupId, draftId)
  const errors = useProblems(endorse.error)
  const domain = data.domains.find(({ id }) => id === domainId)
  const back = addresses.endorse(groupId, draftId)
  if (!domain) return <Page title="Read and endorse" before={<Back to={back}>All parts</Back>} />
  const mine = domain.texts.every((text) => text.mine)
  const send = (texts: Wire['TextToEndorse'][], taken: boolean) =>
    !endorse.isPending && endorse.mutate({ texts: texts.map(({ criterionId, hash }) => ({ criterionId, hash })), back: taken })
  return (
    <Page title="Read and endorse" heading={domain.title} before={<Back to={back}>All parts</Back>} whoSees="Nobody sees who endorsed a text. The group sees whether its rule is met.">
      <ErrorSummary errors={errors} />
      <p>{domain.plain}</p>
      {domain.texts.map((text) => (
        <section className="dw-card" key={text.criterionId} aria-labelledby={text.criterionId}>
          <h2 className="nhsuk-heading-m" id={text.criterionId}>
            {text.text.title}
          </h2>
          <CriterionWords text={text.text} levels={levels} />
          {(text.mine || !facilitates) && (
            <button className="dw-link-button" type="button" onClick={() => send([text], text.mine)}>
              {text.mine ? 'Take my endorsement back' : 'Endorse this text alone'}
              <span className="nhsuk-u-visually-hidden">: {text.text.title}</span>
            </button>
          )}
        </section>
      ))}
      {!facilitates && (
        <div className="dw-buttons">
          {mine ? (
            <p role="status">You stand behind every text of this part.</p>
          ) : (
            <button className="nhsuk-button" type="button" disabled={endorse.isPending} onClick={() => send(domain.texts, false)}>
              I have read this part and endorse it
            </button>
          )}
          <Link className="nhsuk-button nhsuk-button--secondary" to={back}>
            {mine ? 'All parts' : 'Not now'}
          </Link>
        </div>
      )}
    </Page>
  )
}
