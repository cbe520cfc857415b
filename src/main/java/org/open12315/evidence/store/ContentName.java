package org.open12315.evidence.store;

/** Where content lies: two levels of 256 folders keep each small at some hundred million files. */
final class ContentName {

    private ContentName() {}

    /** The name comes from a hash and from nothing else, so it cannot lead out of the folder. */
    static String path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return sha256.substring(0, 2) + '/' + sha256.substring(2, 4) + '/' + sha256;
    }
}
