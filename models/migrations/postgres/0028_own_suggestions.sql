-- +goose Up

-- Whoever is erased takes their suggestions along. Those of people who were erased before lead to nobody who could.
DELETE FROM suggestions WHERE hat_id IS NULL;
