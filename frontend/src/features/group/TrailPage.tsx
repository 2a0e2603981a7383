import { useCallback } from 'react'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { Trail } from '../../components/Trail/Trail'
import { addresses } from '../../lib/addresses'
import { api, body } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'

/** Who did what in the group. */
export function TrailPage() {
  const { groupId = '' } = useParams()
  const read = useCallback(
    (before?: number) => body(api.GET('/groups/{groupId}/trail', { params: { path: { groupId }, query: { before } } })),
    [groupId],
  )
  return (
    <Page title="Who did what" before={<Back to={addresses.group(groupId)}>Your group</Back>}>
      <p>What has been decided and done for the group, latest first. Everybody in the group can read this. Nobody can change it.</p>
      <Trail of={groupKey(groupId)} read={read} />
    </Page>
  )
}
