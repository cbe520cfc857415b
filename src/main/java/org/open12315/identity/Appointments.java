package org.open12315.identity;

import java.util.List;
import java.util.Map;

/** Who may give which role: an administrator those of an authority, the system administrator all of the house. */
final class Appointments {

    private static final Map<String, List<String>> GIVES = Map.of(
            Roles.ADMINISTRATOR,
            List.of(Roles.OFFICER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMINISTRATOR),
            Roles.SYSTEM_ADMINISTRATOR,
            List.of(Roles.OFFICER, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMINISTRATOR, Roles.SYSTEM_ADMINISTRATOR));

    private Appointments() {}

    /** The roles that somebody with this role gives; none for most. */
    static List<String> by(String role) {
        return GIVES.getOrDefault(role, List.of());
    }
}
