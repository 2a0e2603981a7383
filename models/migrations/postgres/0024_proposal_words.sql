-- +goose Up

-- What was taken back keeps no words, and so does what somebody proposed whose account was erased since.
UPDATE proposals SET title = '', why = '', reasons = '[]', state = CASE WHEN state = 'open' THEN 'withdrawn' ELSE state END
WHERE state = 'withdrawn' OR opened_by = '00000000-0000-0000-0000-000000000000';
