package models

import (
	"context"
	"log/slog"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// slowStatement is how long a statement may take before the log tells of it.
const slowStatement = time.Second

// longestStatement is how many bytes of a statement the log shows: an import's has thousands of placeholders.
const longestStatement = 500

// statementLog tells of slow statements, in their own words and without any value. Errors are not logged here: whoever
// gets one logs it once. gorm's own logger writes out every statement, also those that it then does not log.
type statementLog struct{ log *slog.Logger }

// LogMode is for gorm.
func (l statementLog) LogMode(logger.LogLevel) logger.Interface { return l }

// Info is for gorm; nothing is said.
func (l statementLog) Info(context.Context, string, ...any) {}

// Warn is for gorm; nothing is said.
func (l statementLog) Warn(context.Context, string, ...any) {}

// Error is for gorm, which calls it for mistakes in the program.
func (l statementLog) Error(ctx context.Context, message string, _ ...any) {
	l.log.ErrorContext(ctx, "gorm", "message", message)
}

// Trace is called after every statement.
func (l statementLog) Trace(ctx context.Context, began time.Time, statement func() (string, int64), _ error) {
	if took := time.Since(began); took >= slowStatement {
		text, rows := statement()
		l.log.WarnContext(ctx, "slow statement", "statement", text[:min(len(text), longestStatement)], "rows", rows, "milliseconds", took.Milliseconds())
	}
}

// ParamsFilter keeps values out of the statement's text.
func (l statementLog) ParamsFilter(_ context.Context, statement string, _ ...any) (string, []any) {
	return statement, nil
}

var _ gorm.ParamsFilter = statementLog{}
