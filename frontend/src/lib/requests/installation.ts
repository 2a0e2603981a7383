import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** How the installation is running. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: () => body(api.GET('/installation')),
})

/** The operators and facilitators, by name. */
export const installationPeopleQuery = queryOptions({
  queryKey: ['installation', 'people'],
  queryFn: () => body(api.GET('/installation/people')),
})

/** The invitations of operators and facilitators, newest first. */
export const installationInvitationsQuery = queryOptions({
  queryKey: ['installation', 'invitations'],
  queryFn: () => body(api.GET('/installation/invitations')),
})
