package org.open12315.evidence;

/** Names of files: for showing only, never a path. */
final class FileName {

    private static final int MOST_CHARACTERS = 200;

    private FileName() {}

    /**
     * The name without folders, without control characters, and without those that turn the direction of writing, by
     * which {@code gpj.exe} is made to look like {@code exe.jpg}. Empty if nothing is left.
     */
    static String shown(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .strip();
        if (clean.codePointCount(0, clean.length()) <= MOST_CHARACTERS) {
            return clean.matches("\\.*") ? "" : clean;
        }
        int dot = clean.lastIndexOf('.');
        String ending = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
        int end = clean.offsetByCodePoints(0, MOST_CHARACTERS - ending.length() - 1);
        return clean.substring(0, end) + "…" + ending;
    }

    /** What stands behind the last dot, in small letters. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
