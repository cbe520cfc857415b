package org.open12315.routing;

import org.open12315.business.Platforms;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Divisions;

/** The country as it is shipped, read once for all tests of routing. */
final class RealCountry {

    private static final Divisions DIVISIONS = Divisions.shipped();
    private static final Authorities AUTHORITIES = Authorities.of(DIVISIONS);
    private static final Routing ROUTING = new Routing(
            new Clauses(), new Places(DIVISIONS, AUTHORITIES), Platforms.shipped(), new AddressReader(DIVISIONS));

    private RealCountry() {}

    static Routing routing() {
        return ROUTING;
    }

    static Authorities authorities() {
        return AUTHORITIES;
    }
}
