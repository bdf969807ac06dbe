-- +goose Up
-- The log is append-only whoever writes to the file.

-- +goose StatementBegin
CREATE TRIGGER moment_no_update BEFORE UPDATE ON moment BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on moment refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER moment_no_delete BEFORE DELETE ON moment BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on moment refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER text_no_update BEFORE UPDATE ON text BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on text refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER text_no_delete BEFORE DELETE ON text BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on text refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on revision refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on revision refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_no_update BEFORE UPDATE ON claim BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on claim refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_no_delete BEFORE DELETE ON claim BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on claim refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_recorded_no_update BEFORE UPDATE ON claim_recorded BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on claim_recorded refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_recorded_no_delete BEFORE DELETE ON claim_recorded BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on claim_recorded refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_withdrawn_no_update BEFORE UPDATE ON claim_withdrawn BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on claim_withdrawn refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_withdrawn_no_delete BEFORE DELETE ON claim_withdrawn BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on claim_withdrawn refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_state_no_update BEFORE UPDATE ON claim_state BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on claim_state refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_state_no_delete BEFORE DELETE ON claim_state BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on claim_state refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_actor_no_update BEFORE UPDATE ON claim_actor BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on claim_actor refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER claim_actor_no_delete BEFORE DELETE ON claim_actor BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on claim_actor refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER judgement_no_update BEFORE UPDATE ON judgement BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on judgement refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER judgement_no_delete BEFORE DELETE ON judgement BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on judgement refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER failure_no_update BEFORE UPDATE ON failure BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on failure refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER failure_no_delete BEFORE DELETE ON failure BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on failure refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER cursor_no_update BEFORE UPDATE ON cursor BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on cursor refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER cursor_no_delete BEFORE DELETE ON cursor BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on cursor refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER passage_set_no_update BEFORE UPDATE ON passage_set BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on passage_set refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER passage_set_no_delete BEFORE DELETE ON passage_set BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on passage_set refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER passage_no_update BEFORE UPDATE ON passage BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: UPDATE on passage refused');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER passage_no_delete BEFORE DELETE ON passage BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: DELETE on passage refused');
END;
-- +goose StatementEnd
