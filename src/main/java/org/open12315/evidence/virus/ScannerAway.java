package org.open12315.evidence.virus;

/** The scanner cannot be reached, or answers what is no verdict: the file is looked through later. */
public class ScannerAway extends RuntimeException {

    ScannerAway(String why, Throwable cause) {
        super(why, cause);
    }
}
