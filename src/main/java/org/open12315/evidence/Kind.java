package org.open12315.evidence;

/** What sort of evidence a file is; each has a limit of its own. */
public enum Kind {
    IMAGE,
    DOCUMENT,
    AUDIO,
    VIDEO
}
