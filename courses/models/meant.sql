-- The words that mean something, each with what the operator says means the same. «На» and «для» have no stem.
SELECT asked.word, ARRAY(
    SELECT DISTINCT trim(phrase)
    FROM courses_synonym line, unnest(string_to_array(line.means, ',')) phrase
    WHERE line.active AND trim(phrase) <> '' AND EXISTS (
        SELECT FROM unnest(string_to_array(replace(lower(line.said), 'ё', 'е'), ',')) said
        WHERE ts_lexize('russian_stem', trim(said)) = asked.stem
    )
)
FROM (SELECT word, ts_lexize('russian_stem', word) AS stem FROM unnest(%s::text[]) word) asked
WHERE asked.stem <> '{}'
