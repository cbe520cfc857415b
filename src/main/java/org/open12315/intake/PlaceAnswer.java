package org.open12315.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.open12315.jurisdiction.Division;
import org.open12315.jurisdiction.DivisionSearch;
import org.open12315.jurisdiction.Divisions;

/** Understands how people name a place: a code from the picker, or a name as they say it. */
@ApplicationScoped
class PlaceAnswer {

    private static final int MOST_CHOICES = 12;

    private final Divisions divisions;
    private final DivisionSearch search;

    PlaceAnswer(Divisions divisions) {
        this.divisions = divisions;
        this.search = new DivisionSearch(divisions);
    }

    /** The code of the place meant, or what was typed if that is not one place only. {@code chosen} may be null. */
    String resolve(String typed, String chosen) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        List<Division> found = search.find(text);
        return found.stream()
                .filter(place -> place.code().equals(chosen)
                        || divisions.fullName(place.code()).equals(text))
                .findFirst()
                .or(() -> onlyOne(found, text))
                .map(Division::code)
                .orElse(typed);
    }

    private static java.util.Optional<Division> onlyOne(List<Division> found, String text) {
        List<Division> named =
                found.stream().filter(place -> place.name().equals(text)).toList();
        if (named.size() == 1) {
            return java.util.Optional.of(named.get(0));
        }
        return found.size() == 1 ? java.util.Optional.of(found.get(0)) : java.util.Optional.empty();
    }

    boolean known(String code) {
        return divisions.current(code).isPresent();
    }

    /** Full name of a code; what is not a code as it is. */
    public String text(String answer) {
        return known(answer) ? divisions.fullName(answer) : answer;
    }

    /** The places that what was typed may mean; empty if it is clear or means none. */
    List<Division> meant(String answer) {
        if (answer.isBlank() || known(answer)) {
            return List.of();
        }
        return search.find(answer.strip()).stream().limit(MOST_CHOICES).toList();
    }
}
