package org.open12315.evidence;

/** What is known of viruses in a file. */
public enum Scan {
    /** It waits for the scanner. */
    PENDING,
    /** Looked through, nothing found. */
    CLEAN,
    /** Something was found: nobody gets it. */
    INFECTED,
    /** Nobody has looked: there is no scanner, or it was away when the file came. */
    UNSCANNED
}
