package org.open12315.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** A secret of this machine: random, made once, in a file that the owner of the process alone can read. */
public final class LocalSecret {

    private static final int BYTES = 32;

    private LocalSecret() {}

    /** The secret in {@code file}, 64 hexadecimal digits; made if there is none. */
    public static String at(Path file) {
        return textAt(file, LocalSecret::random).strip();
    }

    /** The text in {@code file}; if there is none, {@code make} gives its first content. */
    public static String textAt(Path file, Supplier<String> make) {
        try {
            if (!Files.exists(file)) {
                create(file, make.get());
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** 64 random hexadecimal digits. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Under another name first: a start that is cut off must not leave half a secret behind. */
    private static void create(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // only the owner can read a temporary file, from its first moment on
        Path half = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
