import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useAsFound } from '../../lib/useAsFound'
import { OwnReview } from './OwnReviewing'
import { ownReviewsQuery, useWithdrawOwnReview } from './ownReviews'
import { TakeBackQuestion } from './TakeBackQuestion'

/** Asks once before what one thinks of an answer is gone. */
export function WithdrawOwnReviewPage() {
  const { hatId = '', auditId = '', criterionId = '' } = useParams()
  const { data: reviews } = useSuspenseQuery(ownReviewsQuery)
  const withdraw = useWithdrawOwnReview()
  const review = useAsFound(reviews.find((one) => one.hatId === hatId && one.auditId === auditId && one.criterionId === criterionId))
  return (
    <TakeBackQuestion take={withdraw} onTake={(taken) => withdraw.mutate({ hatId, auditId, criterionId }, { onSuccess: taken })}>
      {review && <OwnReview review={review} />}
    </TakeBackQuestion>
  )
}
