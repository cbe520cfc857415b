package org.open12315.evidence;

/** How a file is handed out. */
public enum Way {
    /** Shown by the page: pictures, films, recordings and PDF; anything else is saved. */
    SHOW,
    /** Saved as a file. */
    SAVE
}
