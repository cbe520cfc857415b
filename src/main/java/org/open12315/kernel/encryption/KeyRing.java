package org.open12315.kernel.encryption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.open12315.kernel.database.StartRefused;

/**
 * The keys, each with a name. All of them read, the last one writes. One of them, {@code lookup}, encrypts nothing: it is
 * the key of the keyed hashes, and stays the same as long as the hashes do.
 *
 * <p>As text: one {@code name=64 hexadecimal digits} a line or between blanks; lines that begin with # are comments.
 */
public final class KeyRing {

    static final String LOOKUP = "lookup";
    private static final int BYTES = 32;

    private final Map<String, SecretKey> byName;
    private final String writing;
    private final SecretKey lookup;

    private KeyRing(Map<String, SecretKey> byName, String writing, SecretKey lookup) {
        this.byName = byName;
        this.writing = writing;
        this.lookup = lookup;
    }

    /** @throws StartRefused if the text is not a key ring; the message names the key, never its digits */
    public static KeyRing parse(String text) {
        KeyRing ring = read(text);
        if (ring.writing == null || ring.lookup == null) {
            throw new StartRefused(
                    "The encryption keys need at least one key to write with and one named '%s'. ".formatted(LOOKUP)
                            + EncryptionKeys.HOW);
        }
        return ring;
    }

    /** The same for keys of whole files, where nothing is looked up by a hash. */
    public static KeyRing parseForFiles(String text) {
        KeyRing ring = read(text);
        if (ring.writing == null) {
            throw new StartRefused("The keys of evidence need at least one key to write with. " + EncryptionKeys.HOW);
        }
        return ring;
    }

    private static KeyRing read(String text) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        SecretKey lookup = null;
        String last = null;
        for (String line : text.replaceAll("(?m)^\\s*#.*$", " ").strip().split("\\s+")) {
            String name = name(line);
            SecretKey key = key(name, line.substring(name.length() + 1), name.equals(LOOKUP) ? "HmacSHA256" : "AES");
            if (name.equals(LOOKUP) ? lookup != null : keys.putIfAbsent(name, key) != null) {
                throw new StartRefused("The encryption key '%s' is given twice.".formatted(name));
            }
            lookup = name.equals(LOOKUP) ? key : lookup;
            last = name.equals(LOOKUP) ? last : name;
        }
        return new KeyRing(keys, last, lookup);
    }

    /** @throws StartRefused if no keys are configured, or they cannot be read */
    public static KeyRing of(EncryptionConfig config) {
        return parse(config.keys()
                .or(() -> config.keyFile().map(KeyRing::text))
                .orElseThrow(() -> new StartRefused("No encryption keys are configured. " + EncryptionKeys.HOW)));
    }

    /** The text of a file of keys. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The file of the encryption keys, %s, cannot be read. %s".formatted(file, EncryptionKeys.HOW));
        }
    }

    private static String name(String line) {
        int end = line.indexOf('=');
        String name = end < 0 ? "" : line.substring(0, end);
        if (!name.matches("[A-Za-z0-9_-]{1,20}")) {
            throw new StartRefused(
                    "An encryption key must read name=digits, its name of 1 to 20 letters, digits, - and _. "
                            + EncryptionKeys.HOW);
        }
        return name;
    }

    private static SecretKey key(String name, String digits, String algorithm) {
        try {
            byte[] bytes = HexFormat.of().parseHex(digits);
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, algorithm);
            }
        } catch (IllegalArgumentException noHex) {
            // told below, without the digits
        }
        throw new StartRefused(
                "The encryption key '%s' must have 64 hexadecimal digits. %s".formatted(name, EncryptionKeys.HOW));
    }

    /** Name of the key that new values are written with. */
    public String writing() {
        return writing;
    }

    Optional<SecretKey> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    SecretKey lookup() {
        return lookup;
    }
}
