package org.open12315.casework;

import org.open12315.intake.Person;

/**
 * A person as they are shown unless somebody has the right and the need: enough to tell two people apart, not to find one.
 *
 * @param name the family name and a star for each further character
 * @param telephone the first three and the last two digits
 * @param address up to the county
 */
public record MaskedPerson(String name, String telephone, String address) {

    private static final int ADDRESS_SHOWN = 6;

    static MaskedPerson of(Person person) {
        return new MaskedPerson(name(person.name()), telephone(person.telephone()), address(person.address()));
    }

    /** Not masked: only for somebody whose look has been recorded. */
    static MaskedPerson shown(Person person) {
        return new MaskedPerson(person.name(), person.telephone(), person.address());
    }

    private static String name(String name) {
        int length = name.codePointCount(0, name.length());
        return length == 0
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.min(3, Math.max(1, length - 1)));
    }

    private static String telephone(String telephone) {
        String digits = telephone.replaceAll("[^0-9]", "");
        return digits.length() < 7
                ? "*****"
                : digits.substring(0, 3) + "******" + digits.substring(digits.length() - 2);
    }

    private static String address(String address) {
        int length = address.codePointCount(0, address.length());
        return address.substring(0, address.offsetByCodePoints(0, Math.min(ADDRESS_SHOWN, length / 2))) + "******";
    }
}
