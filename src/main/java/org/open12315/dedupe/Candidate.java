package org.open12315.dedupe;

/**
 * A submission that was screened, with its place among the others.
 *
 * @param matter what it is about
 * @param bands its signature, see {@link Signature}
 * @param chain receipt number of the same person's first submission about the same matter, or its own
 * @param group receipt number of anybody's first submission about the same matter, or its own
 */
record Candidate(Matter matter, long[] bands, long chain, long group) {

    long receiptNumber() {
        return matter.receiptNumber();
    }

    /** The same as the first of its matter, because the person said that it is another one than what it was linked to. */
    Candidate alone() {
        return new Candidate(matter, bands, receiptNumber(), receiptNumber());
    }
}
