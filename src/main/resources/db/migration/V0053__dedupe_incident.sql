-- Submissions of the same matter against the same business. A row begins with the second submission and becomes a mass
-- incident when enough different people are in it; its two counts are exact.
CREATE TABLE incident (
    id           bigint      NOT NULL,
    business     bigint      NOT NULL,
    submissions  integer     NOT NULL DEFAULT 0,
    consumers    integer     NOT NULL DEFAULT 0,
    opened_at    timestamptz,
    last_at      timestamptz NOT NULL,
    CONSTRAINT pk_incident PRIMARY KEY (id)
);
COMMENT ON COLUMN incident.id IS 'receipt number of its first submission';
COMMENT ON COLUMN incident.opened_at IS 'when it became a mass incident; NULL below the threshold';
CREATE INDEX ix_incident_business ON incident (business, last_at DESC);

CREATE TABLE incident_member (
    incident_id    bigint      NOT NULL,
    receipt_number bigint      NOT NULL,
    consumer_id    bigint      NOT NULL,
    received_at    timestamptz NOT NULL,
    CONSTRAINT pk_incident_member PRIMARY KEY (incident_id, receipt_number),
    CONSTRAINT fk_incident_member_incident FOREIGN KEY (incident_id) REFERENCES incident (id)
);
CREATE INDEX ix_incident_member_received_at ON incident_member (incident_id, received_at, receipt_number);
CREATE INDEX ix_incident_member_receipt ON incident_member (receipt_number);

-- Each person once an incident, so that counting people costs the same for the third and for the thirty-thousandth.
CREATE TABLE incident_person (
    incident_id bigint NOT NULL,
    consumer_id bigint NOT NULL,
    CONSTRAINT pk_incident_person PRIMARY KEY (incident_id, consumer_id),
    CONSTRAINT fk_incident_person_incident FOREIGN KEY (incident_id) REFERENCES incident (id)
);
