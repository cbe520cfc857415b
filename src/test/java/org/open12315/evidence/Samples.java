package org.open12315.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Files to upload. */
final class Samples {

    private static final byte[] JPEG_HEAD = HexFormat.of().parseHex("ffd8ffe000104a46494600010100004800480000");

    private Samples() {}

    /** Begins as a photo does; never the same twice, so that no test meets the content of another. */
    static byte[] photo(int length) {
        byte[] bytes = new byte[length];
        new Random().nextBytes(bytes);
        System.arraycopy(JPEG_HEAD, 0, bytes, 0, Math.min(JPEG_HEAD.length, length));
        return bytes;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
