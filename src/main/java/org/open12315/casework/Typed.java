package org.open12315.casework;

import java.util.function.Function;

/**
 * What somebody typed into the form of a step, as they typed it.
 *
 * @param action the step, or null if nothing was sent
 * @param authority a name or code of a place
 */
record Typed(CaseAction action, String ground, String reason, String authority) {

    static final Typed NOTHING = new Typed(null, "", "", "");

    static Typed of(CaseAction action, Function<String, String> field) {
        String prefix = WorklistAddress.value(action) + "-";
        return new Typed(
                action,
                text(field.apply(prefix + "ground")),
                text(field.apply(prefix + "reason")),
                text(field.apply(prefix + "authority")));
    }

    /** The same from a program. */
    static Typed of(CaseAction action, CaseStepBody body) {
        return new Typed(action, text(body.ground()), text(body.reason()), text(body.authority()));
    }

    boolean isFor(CaseAction step) {
        return action == step;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
