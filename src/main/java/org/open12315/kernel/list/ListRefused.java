package org.open12315.kernel.list;

import java.util.List;

/** A reference list with mistakes: all of them, each with its line, so that the operator mends the file in one go. */
public final class ListRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<String> errors;

    /**
     * @param list what was read, for example the path of the file
     * @param errors what is wrong, in order of the lines
     */
    public ListRefused(String list, List<String> errors) {
        super(message(list, errors));
        this.errors = List.copyOf(errors);
    }

    /** Every mistake, for example {@code line 17: code: "33011" is not 6 or 9 digits}. */
    public List<String> errors() {
        return errors;
    }

    private static String message(String list, List<String> errors) {
        StringBuilder text = new StringBuilder(list)
                .append(" is refused, nothing of it was loaded; ")
                .append(errors.size())
                .append(errors.size() == 1 ? " mistake:" : " mistakes:");
        errors.stream().limit(SHOWN).forEach(error -> text.append("\n  ").append(error));
        if (errors.size() > SHOWN) {
            text.append("\n  and ").append(errors.size() - SHOWN).append(" more");
        }
        return text.toString();
    }
}
