-- +goose Up

-- Who asked whom in a group to be their buddy. Only the two of them are shown it.
CREATE TABLE buddies (
    group_id     TEXT NOT NULL,
    hat_id       TEXT NOT NULL,
    other_hat_id TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('asked', 'stands', 'not_now')),
    since        DATETIME NOT NULL,
    PRIMARY KEY (group_id, hat_id, other_hat_id),
    CHECK (hat_id <> other_hat_id),
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, other_hat_id) REFERENCES hats (group_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX buddies_one_asked ON buddies (group_id, hat_id) WHERE state <> 'not_now';
CREATE UNIQUE INDEX buddies_one_stands ON buddies (group_id, other_hat_id) WHERE state = 'stands';
CREATE INDEX buddies_of_the_other ON buddies (group_id, other_hat_id);
