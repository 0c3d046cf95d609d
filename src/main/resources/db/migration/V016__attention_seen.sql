CREATE TABLE attention_seen (
    username VARCHAR(60) NOT NULL,
    kind     VARCHAR(20) NOT NULL,
    mark     VARCHAR(64) NOT NULL COMMENT 'digest of the thing as it was seen; as soon as it is another, the bell rings again',
    seen_at  BIGINT      NOT NULL,
    PRIMARY KEY (username, kind)
) COMMENT 'What a person has ticked off of the things that need attention: the last of each kind';
