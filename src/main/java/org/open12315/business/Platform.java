package org.open12315.business;

import java.util.List;

/**
 * A platform on which others sell, or which serves consumers itself.
 *
 * @param name as it is known: {@code 淘宝}
 * @param aliases other names and addresses that people type
 * @param operator the company behind it
 * @param divisionCode the division, as a rule a county, of the operator's registered domicile, 6 digits
 */
public record Platform(String name, List<String> aliases, String operator, String divisionCode) {

    public Platform {
        aliases = List.copyOf(aliases);
    }
}
