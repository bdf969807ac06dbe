-- +goose Up
-- Every table is a log: rows are added and never changed. Moments (at) are
-- nanoseconds since 1970 UTC and never decrease from one append to the next.

CREATE TABLE moment (
    seq INTEGER PRIMARY KEY,
    at  INTEGER NOT NULL
) STRICT;

CREATE TABLE text (
    sha256 TEXT NOT NULL UNIQUE,
    body   TEXT NOT NULL
) STRICT;

CREATE TABLE revision (
    seq           INTEGER PRIMARY KEY,
    doc           TEXT NOT NULL,
    sha256        TEXT NOT NULL REFERENCES text (sha256),
    origin        TEXT NOT NULL,
    title         TEXT NOT NULL,
    publisher     TEXT NOT NULL,
    derivation    TEXT NOT NULL,
    lineage       TEXT NOT NULL,
    lang          TEXT NOT NULL,
    pub_start     TEXT NOT NULL,
    pub_end       TEXT NOT NULL,
    pub_precision TEXT NOT NULL,
    pub_basis     TEXT NOT NULL,
    pub_reason    TEXT NOT NULL,
    at            INTEGER NOT NULL
) STRICT;
CREATE INDEX revision_doc ON revision (doc, at);

CREATE TABLE claim (
    seq   INTEGER PRIMARY KEY,
    id    TEXT NOT NULL UNIQUE,
    doc   TEXT NOT NULL,
    kind  TEXT NOT NULL,
    first INTEGER NOT NULL -- where its first evidence starts
) STRICT;
CREATE INDEX claim_order ON claim (doc, first, id);

-- A claim stands from a row here until the row of claim_withdrawn that names it.
-- A claim that is made again after it was withdrawn gets another row.
CREATE TABLE claim_recorded (
    seq   INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim (seq),
    at    INTEGER NOT NULL,
    body  TEXT NOT NULL -- the claim in the exchange format
) STRICT;
CREATE INDEX claim_recorded_claim ON claim_recorded (claim, at);

CREATE TABLE claim_withdrawn (
    recorded INTEGER PRIMARY KEY REFERENCES claim_recorded (seq),
    at       INTEGER NOT NULL
) STRICT;

CREATE TABLE claim_state (
    state TEXT NOT NULL,
    claim INTEGER NOT NULL REFERENCES claim (seq),
    PRIMARY KEY (state, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_actor (
    actor TEXT NOT NULL,
    claim INTEGER NOT NULL REFERENCES claim (seq),
    PRIMARY KEY (actor, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE judgement (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL,
    subjects TEXT NOT NULL, -- a sorted JSON array
    by       TEXT NOT NULL,
    at       INTEGER NOT NULL,
    body     TEXT NOT NULL, -- the judgement as JSON
    UNIQUE (id, at)
) STRICT;
CREATE INDEX judgement_subjects ON judgement (subjects, by);
CREATE INDEX judgement_at ON judgement (at);

CREATE TABLE failure (
    seq    INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    reason TEXT NOT NULL,
    at     INTEGER NOT NULL,
    UNIQUE (origin, reason)
) STRICT;

CREATE TABLE cursor (
    seq      INTEGER PRIMARY KEY,
    stage    TEXT NOT NULL,
    revision TEXT NOT NULL,
    key      TEXT NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX cursor_of ON cursor (stage, revision);
