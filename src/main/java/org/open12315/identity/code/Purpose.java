package org.open12315.identity.code;

import java.util.Locale;

/** What a code is good for; a code for one purpose is wrong for every other. */
public enum Purpose {
    REGISTER,
    SIGN_IN,
    RESET_PASSWORD,
    CHANGE_FROM,
    CHANGE_TO;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
