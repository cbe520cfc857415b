package org.open12315.evidence;

/**
 * Why a file cannot become part of a submission.
 *
 * @param place which of the files, from 0; {@link #ALL} where there are too many
 * @param sentence for people, in the language that was asked for
 */
public record Fault(int place, String sentence) {

    /** Not one of them is wrong, but all together. */
    public static final int ALL = -1;
}
