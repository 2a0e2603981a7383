-- +goose Up

-- Since when the conversation about a proposal rests, and what is said meanwhile.
ALTER TABLE proposals ADD COLUMN paused_at DATETIME;
ALTER TABLE proposals ADD COLUMN pause_words TEXT NOT NULL DEFAULT '';
ALTER TABLE proposals ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE proposals ADD COLUMN write_key TEXT NOT NULL DEFAULT '';
