-- Where routing sent each submission, so that one that repeats it can follow. Written once: a replay changes nothing.
CREATE TABLE routing_verdict (
    receipt_number bigint  NOT NULL,
    authority_code text    NOT NULL,
    clearing       boolean NOT NULL,
    CONSTRAINT pk_routing_verdict PRIMARY KEY (receipt_number)
);
