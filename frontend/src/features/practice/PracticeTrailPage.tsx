import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Page } from '../../components/Page/Page'
import { Trail } from '../../components/Trail/Trail'
import { api, body } from '../../lib/api'
import { practiceQuery } from '../../lib/requests/practice'

/** Who did what in the practice, for those who are in it. */
export function PracticeTrailPage() {
  const { practiceId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  return (
    <Page title="Who did what" caption={practice.shownName}>
      <p>
        Doorway writes down who changed what in your practice, and when. It does not write down what an answer says.
        Nobody can change or remove an entry, and a missing one would be noticed.
      </p>
      <Trail
        of={['practice', practiceId]}
        read={(before) =>
          body(api.GET('/practices/{practiceId}/trail', { params: { path: { practiceId }, query: { before } } }))
        }
      />
    </Page>
  )
}
