import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { Question } from '../../components/Question/Question'
import { letUnsavedGo } from '../../lib/useLeaveWarning'
import { notSignedOut } from './notSignedOut'
import { useSignOut } from './useSignOut'

/** Asks before signing out while the open page holds words that are not sent. Until it is certain, they stay where they are. */
export function SignOutQuestion({ onStay }: { onStay: () => void }) {
  const signOut = useSignOut(letUnsavedGo)
  return (
    <Question
      title="Some of what you wrote is not saved yet"
      asking
      onStay={onStay}
      leave="Sign out without it"
      onLeave={() => !signOut.isPending && signOut.mutate()}
    >
      <ErrorSummary errors={signOut.isError ? notSignedOut : []} />
      <p>You can stay and send it. Signing out forgets it.</p>
    </Question>
  )
}
