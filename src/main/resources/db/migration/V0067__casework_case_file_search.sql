-- Names only: the pairs of the facts as well would cost five times what the rest of opening a case does. The authority
-- stands in the same index, so that a frequent word costs no more than the authority's own cases.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX ix_case_file_words ON case_file USING gin (authority_code, words);
