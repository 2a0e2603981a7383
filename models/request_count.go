package models

import (
	"context"
	"time"

	"doorway/audit"
)

// requestsCounted is how long one count of requests runs; then it begins again.
const requestsCounted = 10 * time.Minute

// CountRequest counts a request of a kind by who sends it, a network address or a person's id, in the database, so that
// every process counts with the others. Errors: *Wait when more than most have come in these ten minutes.
func (s *Store) CountRequest(ctx context.Context, kind, who string, most int64) error {
	return s.inTx(ctx, installation(), func(t *tx) error {
		period := t.now.Truncate(requestsCounted)
		count, err := must[int64](t, `INSERT INTO request_counts (subject, period, count) VALUES (?, ?, 1)
			ON CONFLICT (subject, period) DO UPDATE SET count = request_counts.count + 1 RETURNING count`,
			sha256Hex("request "+kind+" "+who), stamp{period})
		if err != nil || count <= most {
			return err
		}
		return waitFor(period.Add(requestsCounted).Sub(t.now), "That was asked for many times. Wait a little, then try again.")
	})
}

// waitFor is a refusal until some time has gone by, in whole seconds.
func waitFor(left time.Duration, message string) *Wait {
	return &Wait{&audit.Error{Code: audit.CodeWait, Message: message}, (left + time.Second - 1).Truncate(time.Second)}
}
