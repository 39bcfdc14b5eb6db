-- For each word the nearest of those that titles, positions, towns, providers with their streets, and the operator's words
-- hold, by their stems.
WITH texts AS (
    SELECT title AS said FROM courses_programme WHERE active
    UNION ALL SELECT name || ' ' || address FROM courses_provider WHERE active
    UNION ALL SELECT DISTINCT town FROM courses_coursegroup
    UNION ALL SELECT name FROM staff_position
    UNION ALL SELECT said FROM courses_synonym WHERE active
), known AS MATERIALIZED (
    SELECT DISTINCT lexeme FROM texts, unnest(to_tsvector('russian', replace(lower(said), 'ё', 'е')))
    WHERE length(lexeme) > 3
)
SELECT asked.word, ARRAY(
    SELECT lexeme FROM known
    WHERE similarity(lexeme, asked.stem) >= 0.45
    ORDER BY similarity(lexeme, asked.stem) DESC, lexeme
    LIMIT 5
)
FROM (SELECT word, (ts_lexize('russian_stem', word))[1] AS stem FROM unnest(%s::text[]) word) asked
