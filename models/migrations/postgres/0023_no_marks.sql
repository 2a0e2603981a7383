-- +goose Up

-- Whether somebody said something to a question by name is read from what stands by name, and from nowhere else. A mark of it
-- told whose words they were once they showed no name any more, or were withdrawn.
DELETE FROM consultation_answers WHERE answer = 'said';
ALTER TABLE consultation_answers DROP CONSTRAINT consultation_answers_answer_check;
ALTER TABLE consultation_answers ADD CONSTRAINT consultation_answers_answer_check CHECK (answer IN ('pass', 'not_now'));
