package org.open12315.casework;

/** What an authority has to have done by the last day of a time limit. */
public enum Term {
    /** Accept or refuse a complaint and tell the complainant (受理决定). */
    DECIDE,
    /** The complainant adds what is missing; the authority does not wait longer (补充材料). */
    SUPPLEMENT,
    /** Bring mediation to an end, with or without agreement (调解). */
    MEDIATE,
    /** Tell both sides how mediation ended (告知). */
    TELL_PARTIES,
    /** Check a report and decide whether to open an investigation (核查). */
    CHECK,
    /** The same after an extension; runs on from the last day of {@link #CHECK}. */
    CHECK_EXTENDED,
    /** Tell a named reporter what was decided (告知举报人). */
    TELL_REPORTER
}
