-- The first schema. Dialect blocks: /*sqlite*/ … /*end*/ and /*postgresql*/ … /*end*/; everything else is common SQL.
-- *_enc columns hold AEAD blobs, *_index columns keyed blind indexes (core/storage/FieldCipher.h). Times are UTC
-- milliseconds, money is millionths of the currency's unit. Rows are never reused: ids only grow.

CREATE TABLE workspace (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uid BLOB NOT NULL,
    name TEXT NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0,
    region TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT 'UTC',
    created_at INTEGER NOT NULL
) /*sqlite*/ STRICT /*end*/;

-- How the data key is wrapped: 'keychain' and 'file' wrap under a stored key, 'passphrase' and 'recovery' under a
-- derived one (salt, ops, mem are Argon2id's).
CREATE TABLE wrapped_key (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    kind TEXT NOT NULL,
    key_version INTEGER NOT NULL,
    salt BLOB NOT NULL,
    ops INTEGER NOT NULL,
    mem INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    created_at INTEGER NOT NULL
) /*sqlite*/ STRICT /*end*/;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) /*sqlite*/ STRICT /*end*/;

-- accounts -----------------------------------------------------------------------------------------------------------

CREATE TABLE app_user (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    password_hash TEXT,
    created_at INTEGER NOT NULL,
    removed_at INTEGER
) /*sqlite*/ STRICT /*end*/;

CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL
) /*sqlite*/ STRICT /*end*/;
/*sqlite*/
CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
/*end*/

-- contacts -----------------------------------------------------------------------------------------------------------

CREATE TABLE contact (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    uid BLOB NOT NULL,
    phone_index BLOB NOT NULL UNIQUE,
    phone_enc BLOB NOT NULL,
    name_enc BLOB,
    first_name_enc BLOB,
    last_name_enc BLOB,
    email_enc BLOB,
    note_enc BLOB,
    region TEXT NOT NULL DEFAULT '',
    zones TEXT NOT NULL DEFAULT '',
    number_kind TEXT NOT NULL DEFAULT '',
    textable INTEGER NOT NULL DEFAULT 1,
    city TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    birthday TEXT NOT NULL DEFAULT '',
    fields TEXT NOT NULL DEFAULT '{}',
    consent TEXT NOT NULL DEFAULT 'unknown' CHECK (consent IN ('given', 'unknown', 'refused')),
    consent_at INTEGER,
    batch_id INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
) /*sqlite*/ STRICT /*end*/;
CREATE INDEX contact_by_batch ON contact (batch_id);

CREATE TABLE extra_number (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    phone_enc BLOB NOT NULL,
    PRIMARY KEY (contact_id, position)
) /*sqlite*/ STRICT /*end*/;

CREATE TABLE contact_group (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    name TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) /*sqlite*/ STRICT /*end*/;

CREATE TABLE group_member (
    group_id INTEGER NOT NULL REFERENCES contact_group (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, contact_id)
) /*sqlite*/ STRICT, WITHOUT ROWID /*end*/;
CREATE INDEX group_member_by_contact ON group_member (contact_id);

CREATE TABLE audience (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    name TEXT NOT NULL UNIQUE,
    rule TEXT NOT NULL,
    created_at INTEGER NOT NULL
) /*sqlite*/ STRICT /*end*/;

CREATE TABLE consent_record (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    phone_index BLOB NOT NULL,
    purpose TEXT NOT NULL DEFAULT 'marketing',
    state TEXT NOT NULL CHECK (state IN ('given', 'refused', 'revoked')),
    given_at INTEGER NOT NULL,
    source TEXT NOT NULL,
    wording TEXT NOT NULL DEFAULT '',
    proof TEXT NOT NULL DEFAULT '',
    batch_id INTEGER,
    recorded_by TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) /*sqlite*/ STRICT /*end*/;
CREATE INDEX consent_record_by_phone ON consent_record (phone_index);

-- Outlives the contact. The number itself is kept (encrypted) only while somebody may need to see it.
CREATE TABLE suppression (
    phone_index BLOB PRIMARY KEY,
    uid BLOB NOT NULL,
    phone_enc BLOB,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at INTEGER NOT NULL
) /*sqlite*/ STRICT, WITHOUT ROWID /*end*/;

CREATE TABLE import_batch (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    uid BLOB NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    encoding TEXT NOT NULL,
    mapping TEXT NOT NULL,
    rows_read INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    suppressed INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'undone')),
    started_by TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER
) /*sqlite*/ STRICT /*end*/;

CREATE TABLE import_reject (
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    row_number INTEGER NOT NULL,
    uid BLOB NOT NULL,
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    row_enc BLOB NOT NULL,
    PRIMARY KEY (batch_id, row_number)
) /*sqlite*/ STRICT /*end*/;

-- What a batch did to people who were there already, so that it can be taken back.
CREATE TABLE import_change (
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    before_enc BLOB NOT NULL,
    PRIMARY KEY (batch_id, contact_id)
) /*sqlite*/ STRICT /*end*/;

-- gateways -----------------------------------------------------------------------------------------------------------

CREATE TABLE gateway (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    name TEXT NOT NULL,
    protocol TEXT NOT NULL,
    settings TEXT NOT NULL DEFAULT '{}',
    revision INTEGER NOT NULL DEFAULT 1, -- grows with every change, so that a running dispatcher sees it
    pull_cursor TEXT NOT NULL DEFAULT '',
    pulled_at INTEGER,
    created_at INTEGER NOT NULL,
    removed_at INTEGER
) /*sqlite*/ STRICT /*end*/;
CREATE UNIQUE INDEX gateway_by_name ON gateway (name) WHERE removed_at IS NULL;

-- Who may send on a gateway: one process at a time, by a fence that only grows.
CREATE TABLE lane_lease (
    gateway_id INTEGER PRIMARY KEY REFERENCES gateway (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    fence INTEGER NOT NULL,
    lease_until INTEGER NOT NULL
) /*sqlite*/ STRICT /*end*/;

-- campaigns ----------------------------------------------------------------------------------------------------------

CREATE TABLE template (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    name TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    archived_at INTEGER
) /*sqlite*/ STRICT /*end*/;

-- content_kind: 'text' today; 'media', 'card', 'rcs' later put their own data into content and keep body as the planned
-- and priced text to fall back on.
CREATE TABLE template_revision (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    template_id INTEGER NOT NULL REFERENCES template (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    content_kind TEXT NOT NULL DEFAULT 'text',
    content TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    UNIQUE (template_id, revision)
) /*sqlite*/ STRICT /*end*/;

-- A file whose rows belong to one send. row_count is -1 while the file is being read.
CREATE TABLE sheet (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    file_name TEXT NOT NULL,
    columns TEXT NOT NULL,
    key_column TEXT NOT NULL,
    phone_column TEXT NOT NULL,
    region TEXT NOT NULL,
    row_count INTEGER NOT NULL DEFAULT -1,
    unusable INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) /*sqlite*/ STRICT /*end*/;

CREATE TABLE sheet_row (
    sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    row_number INTEGER NOT NULL,
    uid BLOB NOT NULL,
    phone_index BLOB,
    row_key TEXT NOT NULL,
    region TEXT NOT NULL DEFAULT '',
    zones TEXT NOT NULL DEFAULT '',
    textable INTEGER NOT NULL DEFAULT 0,
    values_enc BLOB NOT NULL, -- JSON: the number in E.164, then the cells in the order of the columns
    PRIMARY KEY (sheet_id, row_number)
) /*sqlite*/ STRICT /*end*/;
CREATE INDEX sheet_row_by_phone ON sheet_row (sheet_id, phone_index, row_key);

CREATE TABLE campaign (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('marketing', 'notice', 'code')),
    template_id INTEGER REFERENCES template (id),
    template_revision_id INTEGER REFERENCES template_revision (id),
    group_id INTEGER REFERENCES contact_group (id),
    audience_id INTEGER REFERENCES audience (id),
    sheet_id INTEGER REFERENCES sheet (id),
    gateway_id INTEGER REFERENCES gateway (id),
    rate_per_hour INTEGER NOT NULL DEFAULT 0,
    hours TEXT NOT NULL DEFAULT '00:00-24:00',
    policy TEXT NOT NULL DEFAULT '',
    useful_until INTEGER,
    seed INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL DEFAULT 'draft',
    state_reason TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL DEFAULT 0,
    scheduled_at INTEGER,
    scheduled_zone TEXT NOT NULL DEFAULT 'UTC',
    hold_until INTEGER,
    started_at INTEGER,
    finished_at INTEGER,
    written_by TEXT NOT NULL,
    edited_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) /*sqlite*/ STRICT /*end*/;
CREATE INDEX campaign_by_state ON campaign (state);

-- One row a frozen plan. plan_hash covers text, people, parts, price, gateway, hours and "useful until".
CREATE TABLE campaign_plan (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'making' CHECK (state IN ('making', 'frozen')),
    template_revision_id INTEGER REFERENCES template_revision (id),
    gateway_id INTEGER REFERENCES gateway (id),
    planned INTEGER NOT NULL DEFAULT 0,
    holdout INTEGER NOT NULL DEFAULT 0,
    excluded TEXT NOT NULL DEFAULT '{}',
    segments INTEGER NOT NULL DEFAULT 0,
    price_micros INTEGER,
    currency TEXT NOT NULL DEFAULT '',
    histogram TEXT NOT NULL DEFAULT '{}',
    findings TEXT NOT NULL DEFAULT '[]',
    plan_hash BLOB,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, revision)
) /*sqlite*/ STRICT /*end*/;

CREATE TABLE exclusion (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    campaign_id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    phone_index BLOB NOT NULL,
    row_key TEXT NOT NULL DEFAULT '',
    contact_id INTEGER,
    reason TEXT NOT NULL
) /*sqlite*/ STRICT /*end*/;
CREATE INDEX exclusion_by_phone ON exclusion (campaign_id, revision, phone_index);

CREATE TABLE campaign_review (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    plan_hash BLOB,
    action TEXT NOT NULL CHECK (action IN ('submitted', 'approved', 'rejected', 'voided')),
    user_name TEXT NOT NULL,
    comment TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL
) /*sqlite*/ STRICT /*end*/;
CREATE INDEX campaign_review_by_campaign ON campaign_review (campaign_id);

-- delivery -----------------------------------------------------------------------------------------------------------

-- The plan's messages and the outbox are the same rows. Guard of every change: WHERE id = ? AND fence = ? AND state = ?.
CREATE TABLE message (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    uid BLOB NOT NULL,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    revision INTEGER NOT NULL,
    contact_id INTEGER,
    row_key TEXT NOT NULL DEFAULT '',
    phone_index BLOB NOT NULL,
    phone_enc BLOB NOT NULL,
    content_kind TEXT NOT NULL DEFAULT 'text',
    text_enc BLOB NOT NULL,
    variant TEXT NOT NULL DEFAULT '',
    encoding TEXT NOT NULL,
    segments INTEGER NOT NULL,
    price_micros INTEGER,
    region TEXT NOT NULL DEFAULT '',
    zones TEXT NOT NULL DEFAULT '',   -- of the number, IANA ids with commas between
    hours TEXT NOT NULL DEFAULT '',   -- policy and campaign together, "09:00-20:00"; '' = the campaign's
    lane INTEGER NOT NULL,            -- 0 codes, 1 notices, 2 marketing
    gateway_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    state_at INTEGER NOT NULL,
    state_reason TEXT NOT NULL DEFAULT '',
    not_before INTEGER NOT NULL DEFAULT 0,
    useful_until INTEGER,
    owner TEXT NOT NULL DEFAULT '',
    fence INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    reference TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    cause TEXT NOT NULL DEFAULT '',
    accepted_at INTEGER,
    receipt_at INTEGER,
    UNIQUE (campaign_id, revision, phone_index, row_key)
) /*sqlite*/ STRICT /*end*/;
CREATE UNIQUE INDEX message_by_uid ON message (uid);
CREATE INDEX message_by_state ON message (campaign_id, revision, state, not_before); -- the queue, and the counts
CREATE INDEX message_by_reference ON message (gateway_id, reference) WHERE reference <> '';
CREATE INDEX message_by_phone ON message (phone_index);

-- One HTTP call; its attempts are the messages that it carried.
CREATE TABLE gateway_call (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    gateway_id INTEGER NOT NULL,
    owner TEXT NOT NULL,
    fence INTEGER NOT NULL,
    armed_at INTEGER NOT NULL,
    settled_at INTEGER,
    http_status INTEGER NOT NULL DEFAULT 0,
    result TEXT NOT NULL DEFAULT ''
) /*sqlite*/ STRICT /*end*/;

CREATE INDEX gateway_call_on_the_wire ON gateway_call (id) WHERE settled_at IS NULL;

CREATE TABLE attempt (
    call_id INTEGER NOT NULL REFERENCES gateway_call (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL REFERENCES message (id),
    number INTEGER NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    reference TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (message_id, number)
) /*sqlite*/ STRICT, WITHOUT ROWID /*end*/;
CREATE INDEX attempt_by_call ON attempt (call_id);

-- Every receipt as it came, once; matched early or late.
CREATE TABLE receipt (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    gateway_id INTEGER NOT NULL,
    receipt_key BLOB NOT NULL,
    message_uid BLOB,
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    code TEXT NOT NULL,
    cause TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    message_id INTEGER,
    UNIQUE (gateway_id, receipt_key)
) /*sqlite*/ STRICT /*end*/;
CREATE INDEX receipt_unmatched ON receipt (gateway_id, reference) WHERE message_id IS NULL;
CREATE INDEX receipt_unmatched_by_uid ON receipt (message_uid) WHERE message_id IS NULL AND message_uid IS NOT NULL;
CREATE INDEX receipt_by_message ON receipt (message_id);

CREATE TABLE reply (
    /*sqlite*/ id INTEGER PRIMARY KEY AUTOINCREMENT, /*end*/
    /*postgresql*/ id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, /*end*/
    uid BLOB NOT NULL,
    gateway_id INTEGER NOT NULL,
    reply_key BLOB NOT NULL,
    phone_index BLOB NOT NULL,
    phone_enc BLOB NOT NULL,
    text_enc BLOB NOT NULL,
    contact_id INTEGER,
    campaign_id INTEGER,
    opted_out INTEGER NOT NULL DEFAULT 0,
    received_at INTEGER NOT NULL,
    seen_at INTEGER,
    UNIQUE (gateway_id, reply_key)
) /*sqlite*/ STRICT /*end*/;
CREATE INDEX reply_by_phone ON reply (phone_index);
