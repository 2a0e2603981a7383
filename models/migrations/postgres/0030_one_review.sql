-- +goose Up

-- What one person thinks of an answer is one view, in whatever roles they said it: the latest stays.
DELETE FROM reviews WHERE EXISTS (
    SELECT 1 FROM reviews later
    JOIN hats said ON said.group_id = reviews.group_id AND said.id = reviews.hat_id
    JOIN hats again ON again.group_id = later.group_id AND again.id = later.hat_id AND again.person_id = said.person_id
    WHERE later.group_id = reviews.group_id AND later.practice_id = reviews.practice_id AND later.audit_id = reviews.audit_id
    AND later.criterion_id = reviews.criterion_id
    AND (later.updated_at > reviews.updated_at OR later.updated_at = reviews.updated_at AND later.hat_id > reviews.hat_id)
);
