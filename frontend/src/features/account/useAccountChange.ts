import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { addresses } from '../../lib/addresses'
import { accountQuery } from '../../lib/requests/account'
import { sessionQuery } from '../../lib/requests/session'
import { useConfirming } from '../confirm/useConfirming'

/** A change of one's own account that leads back to it, where `told` is said. */
export function useAccountChange<Input>(write: (input: Input) => Promise<unknown>, told: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useConfirming(write, () => {
    void client.invalidateQueries({ queryKey: accountQuery.queryKey })
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    void navigate(addresses.account, { state: { told } })
  })
}
