package org.open12315.dedupe;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word tables that lie on the class path. */
final class Tables {

    private Tables() {}

    /** Opens a table of text; the caller closes it. */
    static BufferedReader open(String name) {
        return new BufferedReader(new InputStreamReader(stream(name), StandardCharsets.UTF_8), 1 << 16);
    }

    /** Opens a table of bytes; the caller closes it. */
    static InputStream stream(String name) {
        InputStream in = Tables.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("missing on the class path: " + name);
        }
        return new BufferedInputStream(in, 1 << 16);
    }

    /** The rows of a table of ours, split at tabs; empty lines and lines that begin with # are left out. */
    static List<String[]> rows(String name) {
        try (BufferedReader in = open(name)) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
