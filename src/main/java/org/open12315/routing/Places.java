package org.open12315.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.jurisdiction.Division;
import org.open12315.jurisdiction.Divisions;
import org.open12315.jurisdiction.Level;

/** From the code of a division to the authority there. */
@ApplicationScoped
public class Places {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}([0-9]{3})?");

    private final Divisions divisions;
    private final Authorities authorities;

    Places(Divisions divisions, Authorities authorities) {
        this.divisions = divisions;
        this.authorities = authorities;
    }

    /** The division with this code as it is today, or the narrowest known one around it; empty if the code says nothing. */
    Optional<Place> find(String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return andAround(code)
                .flatMap(each -> divisions.current(each).stream())
                .findFirst()
                .map(division -> place(division, code));
    }

    /**
     * The authority for a place. A county has its own; so has a city without counties (东莞, 中山 …). A city with
     * counties or a province only clears: it has to find out which county it is.
     */
    Seat seat(Place place) {
        return authorities
                .forDivision(place.division().code())
                .map(authority -> new Seat(authority.code(), authority.name(), !handlesComplaints(authority)))
                .orElseGet(this::lastResort);
    }

    /** The clearing desk of the whole country, for what says nothing of a place. */
    Seat lastResort() {
        String name =
                authorities.find(Authority.NATIONAL_CODE).map(Authority::name).orElse(Authority.NATIONAL_CODE);
        return new Seat(Authority.NATIONAL_CODE, name, true);
    }

    /** The name of an authority, or its code if it is not in the directory. */
    String authorityName(String code) {
        return authorities.find(code).map(Authority::name).orElse(code);
    }

    private boolean handlesComplaints(Authority authority) {
        return switch (authority.level()) {
            case COUNTY, TOWNSHIP -> true;
            case CITY ->
                divisions.children(authority.divisionCode()).stream()
                        .noneMatch(child -> child.level() == Level.COUNTY && !child.abolished());
            case PROVINCE, NATIONAL -> false;
        };
    }

    private Place place(Division division, String code) {
        boolean succeeded =
                !division.code().equals(code) && divisions.find(code).isPresent();
        return new Place(division, divisions.fullName(division.code()), succeeded ? code : null);
    }

    /** The code itself and those of the divisions around it, the narrowest first (GB/T 2260 nests them by digits). */
    private static Stream<String> andAround(String code) {
        return Stream.of(code, code.substring(0, 6), code.substring(0, 4) + "00", code.substring(0, 2) + "0000");
    }
}
