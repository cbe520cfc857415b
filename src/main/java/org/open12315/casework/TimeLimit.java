package org.open12315.casework;

/**
 * A time limit as a rule set gives it.
 *
 * @param term what has to be done
 * @param days how long, more than 0
 * @param counting which days count
 * @param article where it is written, for example 暂行办法第十四条
 * @param confirmed false while the value was not read in the official text; the console then says so
 */
public record TimeLimit(Term term, int days, Counting counting, String article, boolean confirmed) {

    public TimeLimit {
        if (days <= 0) {
            throw new IllegalArgumentException("a time limit has at least one day: " + term);
        }
    }
}
