package org.open12315.identity;

import java.text.Normalizer;
import java.util.Locale;

/** What a user name is compared by: the same rule as the unique index of the accounts. */
final class UserName {

    private UserName() {}

    /** One key for all cases and widths of a name, so that {@code ＡDMIN} shares the wrong tries of {@code admin}. */
    static String key(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
