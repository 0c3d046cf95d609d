CREATE TABLE category (
    id      BIGINT      NOT NULL PRIMARY KEY,
    name    VARCHAR(60) NOT NULL,
    active  BOOLEAN     NOT NULL,
    version INT         NOT NULL,
    UNIQUE KEY category_name (name)
);

CREATE TABLE product (
    id           BIGINT        NOT NULL PRIMARY KEY,
    code         VARCHAR(20)   NOT NULL COMMENT 'upper case',
    name         VARCHAR(100)  NOT NULL,
    name_key     VARCHAR(100)  NOT NULL COMMENT 'the name, folded, for the search',
    category_id  BIGINT        NULL,
    price        DECIMAL(19,4) NOT NULL CHECK (price > 0),
    earns_points BOOLEAN       NOT NULL,
    active       BOOLEAN       NOT NULL,
    version      INT           NOT NULL,
    UNIQUE KEY product_code (code),
    KEY product_by_name (name_key),
    KEY product_by_category (category_id, code),
    CONSTRAINT product_category FOREIGN KEY (category_id) REFERENCES category (id)
);
