package org.open12315.jurisdiction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one list of divisions, with the authorities made of it, from another.
 *
 * @param value 32 hexadecimal digits that change with any division or any authority, its name included
 */
record Checksum(String value) {

    static Checksum of(Divisions divisions, Authorities authorities) {
        MessageDigest digest = sha256();
        divisions.all().forEach(division -> digest.update(division.toString().getBytes(StandardCharsets.UTF_8)));
        authorities
                .all()
                .forEach(authority -> digest.update(authority.toString().getBytes(StandardCharsets.UTF_8)));
        return new Checksum(HexFormat.of().formatHex(digest.digest()).substring(0, 32));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
