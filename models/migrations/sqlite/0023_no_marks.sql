-- +goose Up

-- Whether somebody said something to a question by name is read from what stands by name, and from nowhere else. A mark of it
-- told whose words they were once they showed no name any more, or were withdrawn.
DELETE FROM consultation_answers WHERE answer = 'said';
CREATE TABLE consultation_answers_anew (
    group_id        TEXT NOT NULL,
    consultation_id TEXT NOT NULL,
    hat_id          TEXT NOT NULL,
    answer          TEXT NOT NULL CHECK (answer IN ('pass', 'not_now')),
    answered_at     DATETIME NOT NULL,
    PRIMARY KEY (group_id, consultation_id, hat_id),
    FOREIGN KEY (group_id, consultation_id) REFERENCES consultations (group_id, id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id) ON DELETE CASCADE
);
INSERT INTO consultation_answers_anew (group_id, consultation_id, hat_id, answer, answered_at)
    SELECT group_id, consultation_id, hat_id, answer, answered_at FROM consultation_answers;
DROP TABLE consultation_answers;
ALTER TABLE consultation_answers_anew RENAME TO consultation_answers;
