package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.jurisdiction.Division;
import org.open12315.jurisdiction.DivisionSearch;
import org.open12315.jurisdiction.Divisions;

/** Understands which authority somebody means: by its code, by its name, or by the place that it serves. */
@ApplicationScoped
class AuthorityAnswer {

    private static final int MOST_PLACES = 8;
    private static final String OFFICE = "市场监督管理局";

    private final Authorities authorities;
    private final Divisions divisions;
    private final DivisionSearch search;

    AuthorityAnswer(Authorities authorities, Divisions divisions) {
        this.authorities = authorities;
        this.divisions = divisions;
        this.search = new DivisionSearch(divisions);
    }

    /** The code of the authority meant; null if what was typed means none or several. */
    String code(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Optional<Authority> direct = authorities.find(typed).or(() -> authorities.forDivision(typed));
        List<Division> places = direct.isPresent() ? List.of() : meant(typed);
        return direct.or(() -> places.size() == 1
                        ? authorities.forDivision(places.get(0).code())
                        : Optional.empty())
                .map(Authority::code)
                .orElse(null);
    }

    /** The places that what was typed may mean, in words; null if it means none. */
    String places(String typed) {
        List<Division> places = typed.isBlank() ? List.of() : meant(typed);
        return places.size() < 2
                ? null
                : places.stream()
                        .limit(MOST_PLACES)
                        .map(place -> divisions.fullName(place.code()))
                        .collect(Collectors.joining("、"));
    }

    /** The one whose name it is in full, or those whose name it is, or those that it may mean. */
    private List<Division> meant(String typed) {
        String place = typed.endsWith(OFFICE) ? typed.substring(0, typed.length() - OFFICE.length()) : typed;
        List<Division> found = search.find(place);
        List<Division> full = found.stream()
                .filter(one -> divisions.fullName(one.code()).equals(place))
                .toList();
        List<Division> named =
                found.stream().filter(one -> one.name().equals(place)).toList();
        return full.size() == 1 ? full : named.isEmpty() ? found : named;
    }
}
