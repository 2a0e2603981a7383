import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { useOnce } from '../../lib/useOnce'
import {
  installationInvitationsQuery,
  installationPeopleQuery,
  installationQuery,
} from '../../lib/requests/installation'

const { queryKey: everything } = installationQuery

/** The answer holds the link, which nothing can show a second time. */
export function useInvite() {
  const client = useQueryClient()
  const once = useOnce('invitation')
  return useMutation({
    mutationFn: (invite: Wire['InstallationInvite']) =>
      once(invite, (header) => body(api.POST('/installation/invitations', { params: { header }, body: invite }))),
    onSuccess: () => client.invalidateQueries({ queryKey: everything }),
  })
}

export function useTakeBack() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invitationId: string) =>
      body(
        api.DELETE('/installation/invitations/{invitationId}', { params: { path: { invitationId }, header: freshKey } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: installationInvitationsQuery.queryKey }),
  })
}

export function usePause() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ hatId, paused }: { hatId: string; paused: boolean }) =>
      body(
        api.PATCH('/installation/people/{hatId}', { params: { path: { hatId }, header: freshKey }, body: { paused } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: installationPeopleQuery.queryKey }),
  })
}

export function useEndRole() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hatId: string) =>
      body(api.DELETE('/installation/people/{hatId}', { params: { path: { hatId }, header: freshKey } })),
    onSuccess: () => client.invalidateQueries({ queryKey: everything }),
  })
}
