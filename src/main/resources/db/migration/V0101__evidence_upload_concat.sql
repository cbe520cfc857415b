-- how a file is put together, as the client said it: whoever asks for the upload is told again
ALTER TABLE evidence_upload ADD COLUMN concat text;
