-- Refunds in parts: what of each line was given back, what was missing, and the rule that the purchase earned by.
ALTER TABLE purchase ADD COLUMN coefficient DECIMAL(9,4) NOT NULL DEFAULT 1 COMMENT 'points per 1.00 when it was entered';
UPDATE purchase p JOIN point_entry e ON e.account_id = p.member_id AND e.kind = 'EARN' AND e.source_kind = 'PURCHASE' AND e.source_key = p.receipt
    SET p.coefficient = e.basis_coefficient WHERE e.basis_coefficient IS NOT NULL;

-- What earned nothing has nothing to take back, whatever the rule was.
UPDATE purchase SET coefficient = 0 WHERE points_earned = 0;

-- multiplier = tier_multiplier × extra_multiplier
ALTER TABLE purchase_line
    ADD COLUMN tier_name        VARCHAR(60)  NULL COMMENT 'the tier that gave its multiplier; null: none',
    ADD COLUMN tier_multiplier  DECIMAL(9,4) NOT NULL DEFAULT 1,
    ADD COLUMN extra            VARCHAR(10)  NULL COMMENT 'what gave the other multiplier: CAMPAIGN, BIRTHDAY or COUPON; null: nothing',
    ADD COLUMN extra_name       VARCHAR(60)  NULL COMMENT 'of the campaign or coupon',
    ADD COLUMN extra_multiplier DECIMAL(9,4) NOT NULL DEFAULT 1;

ALTER TABLE refund
    ADD COLUMN points_expired  BIGINT        NOT NULL DEFAULT 0 COMMENT 'of those taken, had expired in their lot',
    ADD COLUMN points_deducted BIGINT        NOT NULL DEFAULT 0 COMMENT 'of those taken, were paid by money held back',
    ADD COLUMN points_owed     BIGINT        NOT NULL DEFAULT 0 COMMENT 'of those taken, became debt',
    ADD COLUMN held_back       DECIMAL(19,4) NOT NULL DEFAULT 0 COMMENT 'money of amount that was not paid out, for points_deducted',
    ADD COLUMN remark          VARCHAR(200)  NULL COMMENT 'in free words';

CREATE TABLE refund_line (
    refund_id BIGINT        NOT NULL,
    line_no   INT           NOT NULL COMMENT 'of the purchase',
    quantity  INT           NOT NULL COMMENT 'pieces given back; 0: money only',
    value     DECIMAL(19,4) NOT NULL COMMENT 'of the line after discounts, whether paid in money or points',
    PRIMARY KEY (refund_id, line_no),
    CONSTRAINT refund_line_refund FOREIGN KEY (refund_id) REFERENCES refund (id)
) COMMENT 'Append only';
INSERT INTO refund_line (refund_id, line_no, quantity, value)
    SELECT r.id, l.line_no, l.quantity, l.due + l.points_value FROM refund r JOIN purchase_line l ON l.purchase_id = r.purchase_id;

CREATE TABLE point_entry_expired (
    entry_id BIGINT NOT NULL COMMENT 'the reversal',
    lot_id   BIGINT NOT NULL,
    points   BIGINT NOT NULL CHECK (points > 0),
    PRIMARY KEY (entry_id, lot_id),
    KEY point_entry_expired_by_lot (lot_id),
    CONSTRAINT point_entry_expired_entry FOREIGN KEY (entry_id) REFERENCES point_entry (id),
    CONSTRAINT point_entry_expired_lot FOREIGN KEY (lot_id) REFERENCES point_lot (id)
) COMMENT 'Append only; expired points of a lot that a reversal counted as taken, so that no other one does';

CREATE TRIGGER point_entry_expired_no_update BEFORE UPDATE ON point_entry_expired FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'point_entry_expired is append only';
CREATE TRIGGER point_entry_expired_no_delete BEFORE DELETE ON point_entry_expired FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'point_entry_expired is append only';
