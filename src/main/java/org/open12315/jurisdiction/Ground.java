package org.open12315.jurisdiction;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the snapshots that the other rooms inject, from the list that the operator chose. */
final class Ground {

    private Ground() {}

    @Produces
    @Singleton
    static Divisions divisions(JurisdictionConfig config) {
        return config.divisionsFile().map(Divisions::from).orElseGet(Divisions::shipped);
    }

    @Produces
    @Singleton
    static Authorities authorities(Divisions divisions) {
        return Authorities.of(divisions);
    }

    @Produces
    @Singleton
    static Checksum checksum(Divisions divisions, Authorities authorities) {
        return Checksum.of(divisions, authorities);
    }
}
