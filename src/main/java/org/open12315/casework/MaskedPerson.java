package org.open12315.casework;

import org.open12315.intake.Person;
import org.open12315.kernel.Masked;

/** A person as they are shown unless somebody has the right and the need; {@link Masked} says how. */
public record MaskedPerson(String name, String telephone, String address) {

    static MaskedPerson of(Person person) {
        return new MaskedPerson(
                Masked.name(person.name()), Masked.telephone(person.telephone()), Masked.address(person.address()));
    }

    /** Not masked: only for somebody whose look has been recorded. */
    static MaskedPerson shown(Person person) {
        return new MaskedPerson(person.name(), person.telephone(), person.address());
    }
}
