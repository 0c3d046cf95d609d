ALTER TABLE card
    ADD COLUMN replaces_id   BIGINT       NULL COMMENT 'the card that this one took the place of',
    ADD COLUMN stopped_at    BIGINT       NULL COMMENT 'since when it no longer counts; null while it does',
    ADD COLUMN stopped_by    VARCHAR(60)  NULL,
    ADD COLUMN stop_reason   VARCHAR(10)  NULL,
    ADD COLUMN stop_remark   VARCHAR(200) NULL,
    ADD COLUMN printed_at    BIGINT       NULL COMMENT 'the last time',
    ADD COLUMN printed_times INT          NOT NULL DEFAULT 0,
    ADD COLUMN current_of    BIGINT       AS (IF(status = 'REPLACED', NULL, member_id)) STORED
        COMMENT 'the member, while the card is active or blocked: each member has one such card at most',
    ADD UNIQUE KEY card_current (current_of),
    ADD UNIQUE KEY card_replaces (replaces_id),
    ADD KEY card_to_print (status, printed_times, issued_at),
    ADD KEY card_by_status (status, issued_at),
    ADD CONSTRAINT card_predecessor FOREIGN KEY (replaces_id) REFERENCES card (id);

CREATE TABLE card_sheet (
    id         BIGINT      NOT NULL PRIMARY KEY,
    printed_at BIGINT      NOT NULL,
    printed_by VARCHAR(60) NOT NULL
) COMMENT 'Cards that were printed together';

CREATE TABLE card_sheet_card (
    sheet_id BIGINT NOT NULL,
    place    INT    NOT NULL COMMENT 'on the sheet, from 0',
    card_id  BIGINT NOT NULL,
    PRIMARY KEY (sheet_id, place),
    KEY card_sheet_by_card (card_id),
    CONSTRAINT card_sheet_card_sheet FOREIGN KEY (sheet_id) REFERENCES card_sheet (id),
    CONSTRAINT card_sheet_card_card FOREIGN KEY (card_id) REFERENCES card (id)
);
