package org.open12315.identity.person;

import java.time.LocalDate;

/**
 * Who somebody says to be, in the one form that is stored and compared: form checked, nothing more.
 *
 * @param name as on the document
 * @param number upper case, without blanks
 * @param born birth date
 * @param email lower case, or null
 */
public record RealName(String name, DocumentKind kind, String number, LocalDate born, String email) {

    /** What the keyed hash is made of: one person is found by kind and number. */
    public String lookup() {
        return kind.key() + ':' + number;
    }

    /** Nothing of it may stand in a log. */
    @Override
    public String toString() {
        return "RealName[" + kind + ']';
    }
}
