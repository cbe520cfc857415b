-- A picture of the face, for verifiers that compare it; encrypted, and gone with the row when there is an answer.
ALTER TABLE identity_check ADD COLUMN face text;
