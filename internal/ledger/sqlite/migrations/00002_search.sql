-- +goose Up
-- The passages of one reading of one text. The latest set of a document counts.
CREATE TABLE passage_set (
    seq    INTEGER PRIMARY KEY,
    doc    TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES text (sha256),
    at     INTEGER NOT NULL
) STRICT;
CREATE INDEX passage_set_doc ON passage_set (doc, at);

-- The number of a passage is that of its set, shifted left by 20 bits, plus its
-- place among the passages of the set.
CREATE TABLE passage (
    seq   INTEGER PRIMARY KEY,
    part  INTEGER NOT NULL REFERENCES passage_set (seq) CHECK (part = seq >> 20),
    start INTEGER NOT NULL,
    end   INTEGER NOT NULL,
    lang  TEXT NOT NULL,
    text  TEXT NOT NULL,
    at    INTEGER NOT NULL,
    UNIQUE (part, start, end)
) STRICT;

CREATE VIRTUAL TABLE passage_words USING fts5 (
    text, content = 'passage', content_rowid = 'seq', tokenize = 'chancery'
);
