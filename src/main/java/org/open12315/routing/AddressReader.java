package org.open12315.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.open12315.jurisdiction.Division;
import org.open12315.jurisdiction.Divisions;

/**
 * Reads the division out of a street address, for those who typed 浙江省杭州市余杭区文一西路 and chose no division. Only
 * whole names count (余杭区, not 余杭), and a name that several divisions bear (朝阳区, 鼓楼区) counts only together with
 * the name of one above it.
 */
@ApplicationScoped
public class AddressReader {

    private final Divisions divisions;
    private final Map<String, List<Division>> byName = new HashMap<>();
    private int longestName;

    AddressReader(Divisions divisions) {
        this.divisions = divisions;
        index(null);
    }

    /**
     * The code of the narrowest division that the address names without doubt.
     *
     * @param wider code of a division in which it has to lie, or null if nothing is known
     */
    Optional<String> division(String address, String wider) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        List<Division> named = named(address);
        return named.stream()
                .filter(division -> wider == null ? certain(division, named) : liesIn(wider, division))
                .max(Comparator.comparing(Division::level))
                .map(Division::code);
    }

    private List<Division> named(String address) {
        List<Division> found = new ArrayList<>();
        for (int start = 0; start < address.length() - 1; start++) {
            int end = Math.min(address.length(), start + longestName);
            for (int stop = start + 2; stop <= end; stop++) {
                found.addAll(byName.getOrDefault(address.substring(start, stop), List.of()));
            }
        }
        return found;
    }

    private boolean certain(Division division, List<Division> named) {
        return byName.get(division.name()).size() == 1
                || named.stream().anyMatch(above -> liesIn(above.code(), division));
    }

    private boolean liesIn(String wider, Division division) {
        return !wider.equals(division.code())
                && divisions.path(division.code()).stream()
                        .anyMatch(step -> step.code().equals(wider));
    }

    /** Down to the counties; townships bear too many equal names to be read from an address. */
    private void index(String parent) {
        for (Division division : divisions.children(parent)) {
            if (division.abolished() || division.code().length() > 6) {
                continue;
            }
            // two characters alone (市辖区 is three, 县 is one) are too easily part of a street name
            if (division.name().length() > 2) {
                byName.computeIfAbsent(division.name(), name -> new ArrayList<>())
                        .add(division);
                longestName = Math.max(longestName, division.name().length());
            }
            index(division.code());
        }
    }
}
