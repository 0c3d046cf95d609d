-- What is never changed is refused by the database as well, whichever account asks.
CREATE TRIGGER refund_line_no_update BEFORE UPDATE ON refund_line FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refund_line is append only';
CREATE TRIGGER refund_line_no_delete BEFORE DELETE ON refund_line FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refund_line is append only';
CREATE TRIGGER birthday_week_no_update BEFORE UPDATE ON birthday_week FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'birthday_week is append only';
CREATE TRIGGER birthday_week_no_delete BEFORE DELETE ON birthday_week FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'birthday_week is append only';
CREATE TRIGGER activity_booking_no_update BEFORE UPDATE ON activity_booking FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'activity_booking is append only';
CREATE TRIGGER activity_booking_no_delete BEFORE DELETE ON activity_booking FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'activity_booking is append only';

-- A campaign that is over keeps its name and lets the tier go that it was for.
ALTER TABLE campaign_target DROP FOREIGN KEY campaign_target_tier;
ALTER TABLE campaign_target ADD CONSTRAINT campaign_target_tier FOREIGN KEY (tier_id) REFERENCES tier (id) ON DELETE CASCADE;

-- The bound of what counts for tiers holds for windows that begin on this day or later: a clock may be set back.
ALTER TABLE point_account ADD COLUMN qualifying_from DATE NULL COMMENT 'the first day that was added up into qualifying; null: add up again';
