-- +goose Up

-- How the group sees the answer that a message is about, in one of the words that people of the group have; empty where it
-- is about no answer, and for what was sent before.
ALTER TABLE practice_messages ADD COLUMN view TEXT NOT NULL DEFAULT ''
    CHECK (view = '' OR (view IN ('agree', 'differently', 'cannot_tell') AND kind = 'review' AND criterion_id <> ''));
