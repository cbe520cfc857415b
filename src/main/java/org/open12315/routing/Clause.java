package org.open12315.routing;

/**
 * Where a rule of jurisdiction is written.
 *
 * @param article the article, or null for a rule that follows from no single one
 * @param confirmed false while it was not read in the official text
 */
record Clause(String article, boolean confirmed) {

    static final Clause NONE = new Clause(null, true);

    /** The article as a clerk reads it: marked while it still has to be compared with the official text. */
    String shown() {
        return article == null || confirmed ? article : article + "（待核对）";
    }
}
