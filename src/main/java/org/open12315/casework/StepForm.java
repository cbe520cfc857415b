package org.open12315.casework;

import java.util.List;
import org.open12315.web.Choice;

/**
 * The form of one step. Its fields carry the name of the step, because several forms stand on one page.
 *
 * @param path last part of the address that it is sent to, and prefix of the names of its fields
 * @param hint what the step means, or null
 * @param grounds the legal grounds to choose from; empty if it needs none
 * @param asksAuthority it needs the authority that the case goes to
 * @param reasonNeeded it needs a reason; otherwise a note may be added
 * @param open shown unfolded
 * @param ground what was chosen before, or empty; so with {@code reason} and {@code authority}
 */
public record StepForm(
        String path,
        String name,
        String hint,
        List<Choice> grounds,
        boolean asksAuthority,
        boolean reasonNeeded,
        boolean ends,
        boolean open,
        String ground,
        String reason,
        String authority) {

    /** The name of a field of this form. */
    public String field(String part) {
        return path + "-" + part;
    }
}
