package org.open12315.business;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the register that the other rooms inject, from the list that the operator chose. */
final class Register {

    private Register() {}

    @Produces
    @Singleton
    static Platforms platforms(BusinessConfig config) {
        return config.platformsFile().map(Platforms::from).orElseGet(Platforms::shipped);
    }
}
