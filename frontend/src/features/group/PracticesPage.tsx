import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { PracticeSearch } from '../../components/PracticeSearch/PracticeSearch'
import { addresses } from '../../lib/addresses'

/** Finds a practice of the list of England as one types. */
export function PracticesPage() {
  const { groupId = '' } = useParams()
  return (
    <Page title="Find a practice" before={<Back to={addresses.group(groupId)}>Your group</Back>} aside={<Help />}>
      <PracticeSearch
        seeker={{ groupId }}
        id="find"
        name={({ id, name }) => <Link to={addresses.groupPractice(groupId, id)}>{name}</Link>}
      />
    </Page>
  )
}

function Help() {
  return (
    <>
      <h2 className="nhsuk-heading-s">What you see</h2>
      <p>You can see who leads a practice’s self-assessment, and invite that person. You do not see its answers.</p>
      <p className="dw-small">
        Practices come from the NHS organisation file. Contains information from NHS England, licensed under the Open
        Government Licence v3.0.
      </p>
    </>
  )
}
