package org.open12315.jurisdiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The market supervision authorities: one for each county, city and province of the mainland that exists today, under
 * the national one. They follow from the divisions alone. An immutable snapshot that every thread may ask.
 *
 * <p>Cities without counties (东莞, 中山, 儋州, 嘉峪关) have the city's authority only. Taiwan, Hong Kong and Macao have
 * none, because the rules on complaints of the mainland do not reach there.
 */
public final class Authorities {

    private static final Set<String> WITHOUT = Set.of("710000", "810000", "820000");

    private final Divisions divisions;
    private final Map<String, Authority> byCode = new LinkedHashMap<>();
    private final Map<String, List<Authority>> below = new HashMap<>();

    private Authorities(Divisions divisions) {
        this.divisions = divisions;
        add(new Authority(Authority.NATIONAL_CODE, AuthorityName.NATIONAL, Level.NATIONAL, null, null));
        divisions
                .all()
                .filter(division -> !division.abolished() && division.level().above(Level.TOWNSHIP))
                .filter(division ->
                        !WITHOUT.contains(divisions.path(division.code()).get(0).code()))
                .forEach(division -> add(of(division)));
        below.replaceAll((code, list) -> List.copyOf(list));
    }

    /** The authorities that these divisions have. */
    public static Authorities of(Divisions divisions) {
        return new Authorities(divisions);
    }

    /** The authority with this code; empty for the code of a township, of an abolished division, or of none. */
    public Optional<Authority> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /**
     * Who serves a division: its county's authority, or the nearest above if the division is higher, has no county or
     * no authority of its own. An abolished division is served by its successor's. Empty only for an unknown code.
     */
    public Optional<Authority> forDivision(String code) {
        return divisions.current(code).map(division -> {
            List<Division> path = divisions.path(division.code());
            for (int i = path.size() - 1; i >= 0; i--) {
                Authority authority = byCode.get(path.get(i).code());
                if (authority != null) {
                    return authority;
                }
            }
            return byCode.get(Authority.NATIONAL_CODE);
        });
    }

    /** The authorities above, from the nearest to the national one, without itself; empty for an unknown code. */
    public List<Authority> ancestors(String code) {
        List<Authority> above = new ArrayList<>();
        Optional<Authority> at = find(code).flatMap(authority -> find(authority.parentCode()));
        while (at.isPresent()) {
            above.add(at.get());
            at = find(at.get().parentCode());
        }
        return List.copyOf(above);
    }

    /** Whether the upper authority is the lower one or stands above it; false if either is unknown. */
    public boolean covers(String upperCode, String lowerCode) {
        return find(upperCode)
                .map(upper -> Optional.of(upper).equals(find(lowerCode))
                        || ancestors(lowerCode).contains(upper))
                .orElse(false);
    }

    /** The authorities directly below, by code; empty for a county's or an unknown code. */
    public List<Authority> below(String code) {
        return below.getOrDefault(code, List.of());
    }

    /** All of them, the national one first, the others by code. */
    public Stream<Authority> all() {
        return byCode.values().stream();
    }

    private Authority of(Division division) {
        Division parent = divisions.find(division.parentCode()).orElse(null);
        return new Authority(
                division.code(),
                AuthorityName.of(division, parent),
                division.level(),
                division.code(),
                parent == null ? Authority.NATIONAL_CODE : parent.code());
    }

    private void add(Authority authority) {
        byCode.put(authority.code(), authority);
        if (authority.parentCode() != null) {
            below.computeIfAbsent(authority.parentCode(), code -> new ArrayList<>())
                    .add(authority);
        }
    }
}
