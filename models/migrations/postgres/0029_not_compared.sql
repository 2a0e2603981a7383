-- +goose Up

-- Who looked again and has no score of a domain both times is counted with no value, as who has no score at all is: how many
-- practices there are to compare decides whether a board may show what changed there.
CREATE TEMPORARY TABLE not_compared AS
SELECT c.practice_id, c.group_id, c.icb_code, d.line ->> 'Version' AS version_id, d.line ->> 'Form' AS form, d.line ->> 'Subject' AS domain_id
FROM practice_counted c CROSS JOIN LATERAL jsonb_array_elements(c.lines) AS d (line)
WHERE d.line ->> 'Kind' = 'domain'
    AND EXISTS (SELECT 1 FROM jsonb_array_elements(c.lines) AS o (line) WHERE o.line ->> 'Kind' = 'change')
    AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(c.lines) AS o (line)
        WHERE o.line ->> 'Kind' = 'change' AND o.line ->> 'Subject' = d.line ->> 'Subject');
INSERT INTO rollups (group_id, version_id, form, icb_code, kind, subject, value, practices)
SELECT group_id, CAST(version_id AS UUID), form, icb_code, 'change', domain_id, '', COUNT(*) FROM
    (SELECT group_id, version_id, form, icb_code, domain_id FROM not_compared WHERE icb_code <> ''
        UNION ALL SELECT group_id, version_id, form, '', domain_id FROM not_compared) counted
GROUP BY group_id, version_id, form, icb_code, domain_id;
UPDATE practice_counted c SET lines = c.lines || m.lines FROM
    (SELECT practice_id, group_id, jsonb_agg(jsonb_build_object(
        'Version', version_id, 'Form', form, 'Kind', 'change', 'Subject', domain_id, 'Value', '')) AS lines
        FROM not_compared GROUP BY practice_id, group_id) m
WHERE m.practice_id = c.practice_id AND m.group_id = c.group_id;
DROP TABLE not_compared;

-- They are few, and read with how many practices there are.
CREATE INDEX rollups_without ON rollups (group_id, version_id, form, icb_code, kind, subject, practices)
    WHERE kind IN ('domain', 'change') AND value = '';
