-- +goose Up

-- Which sites a submission covers, as a hash of their ids: whether two stand beside each other is asked of many at once.
-- NULL is not known yet; the next start reads it from what was submitted.
ALTER TABLE submission_counts ADD COLUMN sites TEXT;
