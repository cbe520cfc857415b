package org.open12315.casework;

/**
 * A legal ground an officer chooses from a list: of refusal (不予受理), or of the end of mediation (终止调解).
 *
 * @param code stable code, unique in its list; stored on the case
 * @param article where it is written
 * @param zh the ground in Chinese
 * @param en the ground in English
 * @param confirmed false while it was not read in the official text
 */
public record Ground(String code, String article, String zh, String en, boolean confirmed) {

    /** The code of the catch-all at the end of each list: choosing it takes a reason in words. */
    public static final String OTHER = "other";

    /** The wording in the language with this tag; Chinese unless English is asked for. */
    public String text(String language) {
        return language != null && language.startsWith("en") ? en : zh;
    }
}
