import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useAsFound } from '../../lib/useAsFound'
import { OwnSuggestion } from './OwnReviewing'
import { ownSuggestionsQuery, useWithdrawOwnSuggestion } from './ownReviews'
import { TakeBackQuestion } from './TakeBackQuestion'

/** Asks once before what one suggested is gone. */
export function WithdrawOwnSuggestionPage() {
  const { suggestionId = '' } = useParams()
  const { data: suggestions } = useSuspenseQuery(ownSuggestionsQuery)
  const withdraw = useWithdrawOwnSuggestion()
  const suggestion = useAsFound(suggestions.find(({ id }) => id === suggestionId))
  return (
    <TakeBackQuestion take={withdraw} onTake={(taken) => withdraw.mutate(suggestionId, { onSuccess: taken })}>
      {suggestion && <OwnSuggestion suggestion={suggestion} />}
    </TakeBackQuestion>
  )
}
