-- +goose Up

-- The group whose people a notice was written to; NULL for one about somebody's account. Each kind waits by itself: one for the
-- group may be dropped before it goes.
ALTER TABLE outbox ADD COLUMN group_id TEXT REFERENCES groups (id);
DROP INDEX outbox_notice;
CREATE UNIQUE INDEX outbox_notice ON outbox (person_id) WHERE kind = 'notice' AND group_id IS NULL AND sent_at IS NULL AND given_up_at IS NULL;
CREATE UNIQUE INDEX outbox_group_notice ON outbox (person_id) WHERE group_id IS NOT NULL AND sent_at IS NULL AND given_up_at IS NULL;
