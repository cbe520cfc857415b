package org.open12315.dedupe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Traditional characters written as simplified ones, character by character.
 *
 * <p>The table is that of OpenCC as opencc4j packs it. Its converter is not used: it segments by a dictionary of phrases,
 * which costs more than the whole comparison and matters for style only; a comparison needs no more than that both sides
 * are changed alike.
 */
final class Simplified {

    private static final String TABLE = "data/dictionary/TSCharacters.txt";
    private static final char[] SIMPLE = load();

    private Simplified() {}

    /** The simplified form of a character, or the character itself. */
    static char of(char c) {
        return SIMPLE[c];
    }

    private static char[] load() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        try (BufferedReader lines = Tables.open(TABLE)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // "traditional TAB simplified [SPACE further choices]"; beyond the basic plane a char is not enough
                if (line.length() >= 3 && line.charAt(1) == '\t' && !Character.isSurrogate(line.charAt(2))) {
                    table[line.charAt(0)] = line.charAt(2);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        // two that consumers mix on one keyboard and that the table leaves alone
        table['妳'] = '你';
        table['祂'] = '他';
        return settled(table);
    }

    /** A simplified form that is itself a key (乾→干) is followed to its end, so that doing it twice changes nothing. */
    private static char[] settled(char[] table) {
        for (int c = 0; c < table.length; c++) {
            char end = table[c];
            for (int hop = 0; hop < 3 && table[end] != end; hop++) {
                end = table[end];
            }
            table[c] = end;
        }
        return table;
    }
}
