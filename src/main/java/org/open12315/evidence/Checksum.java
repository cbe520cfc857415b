package org.open12315.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What the bytes of one request must hash to, from {@code Upload-Checksum: sha1 base64}. */
record Checksum(String algorithm, byte[] expected) {

    /** Names of the protocol and of the JDK. */
    private static final Map<String, String> ALGORITHMS = Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256");

    /** As {@code Tus-Checksum-Algorithm} lists them. */
    static final String NAMES = "sha1,md5,sha256";

    /** Empty without the header; refused if it cannot be read or names another algorithm. */
    static Optional<Checksum> read(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] words = header.strip().split(" ");
        if (words.length != 2 || !ALGORITHMS.containsKey(words[0])) {
            throw Refusal.malformed("Upload-Checksum");
        }
        try {
            return Optional.of(
                    new Checksum(ALGORITHMS.get(words[0]), Base64.getDecoder().decode(words[1])));
        } catch (IllegalArgumentException noBase64) {
            throw Refusal.malformed("Upload-Checksum");
        }
    }

    MessageDigest digest() {
        return digest(algorithm);
    }

    boolean fits(byte[] found) {
        return MessageDigest.isEqual(expected, found);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checksum that
                && algorithm.equals(that.algorithm)
                && Arrays.equals(expected, that.expected);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(expected);
    }
}
