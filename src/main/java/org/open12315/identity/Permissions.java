package org.open12315.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;

/**
 * What each role may do, and how far it reaches: the one place that says so. Doors ask it through {@code
 * @PermissionsAllowed}, because every identity carries the rights of its role; what lies behind a door, through {@link #may}.
 */
@ApplicationScoped
public class Permissions {

    /** How far a right reaches. */
    public enum Reach {
        /** Not at all. */
        NOWHERE("-"),
        /** What belongs to the caller in person. */
        SELF("self"),
        /** The caller's own authority. */
        OWN("own"),
        /** That, and all authorities below it. */
        BELOW("below"),
        /** The whole platform. */
        ALL("all");

        private final String word;

        Reach(String word) {
            this.word = word;
        }

        private static Reach of(String word) {
            return Arrays.stream(values())
                    .filter(reach -> reach.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final List<String> COLUMNS = List.of(
            Roles.CONSUMER,
            Roles.SUSPENDED,
            Roles.OFFICER,
            Roles.SUPERVISOR,
            Roles.ANALYST,
            Roles.ADMINISTRATOR,
            Roles.ENTERPRISE_HANDLER,
            Roles.ENTERPRISE_MANAGER,
            Roles.ORGANISATION_READER,
            Roles.ORGANISATION_MEDIATOR,
            Roles.ORGANISATION_PARTNER,
            Roles.SYSTEM_ADMINISTRATOR);

    /** A parent authority reads what lies below it and supervises, so no step of a case reaches below. */
    private static final String TABLE = """
            #                consumer           authority                       enterprise        organisation             system
            #                active suspended   officer superv. analyst admin.  handler manager   reader mediator partner  admin.
            file             self   -           -       -       -       -       -       -         -      -         self     -
            follow           self   self        -       -       -       -       -       -         -      -         self     -
            appeal           -      self        -       -       -       -       -       -         -      -         -        -
            own-account      self   self        self    self    self    self    self    self      self   self      -        self
            read             -      -           own     below   -       -       -       -         -      -         -        -
            see-person       -      -           own     -       -       -       -       -         -      -         -        -
            suspend-sender   -      -           own     -       -       -       -       -         -      -         -        -
            decide-appeal    -      -           -       below   -       below   -       -         -      -         -        -
            handle           -      -           own     -       -       -       -       -         -      -         -        -
            assign           -      -           own     own     -       -       -       -         -      -         -        -
            approve          -      -           -       own     -       -       -       -         -      -         -        -
            figures          -      -           -       below   below   -       -       -         -      -         -        -
            read-access-log  -      -           -       below   -       -       -       -         -      -         -        -
            manage-accounts  -      -           -       -       -       below   -       -         -      -         -        all
            read-audit       -      -           -       -       -       below   -       -         -      -         -        all
            run-platform     -      -           -       -       -       -       -       -         -      -         -        all
            """;

    private static final Map<String, Map<Right, Reach>> BY_ROLE = read(TABLE);

    private final Authorities authorities;

    Permissions(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * May this role of this authority do that to what belongs to that authority?
     *
     * @param ownAuthority null for somebody of no authority
     */
    public boolean may(String role, String ownAuthority, Right right, String authority) {
        if (authority == null) {
            return false;
        }
        return switch (reach(role, right)) {
            case NOWHERE, SELF -> false;
            case OWN -> authority.equals(ownAuthority);
            case BELOW -> ownAuthority != null && authorities.covers(ownAuthority, authority);
            case ALL -> true;
        };
    }

    /** The same for who asks now, who may have come with a token that opens less than the role. */
    public boolean may(Caller caller, Right right, String authority) {
        Optional<String> own = caller.authorityCode();
        return caller.may(right) && may(caller.account().role(), own.orElse(null), right, authority);
    }

    /** The authorities to which the caller may do that, in the order of their codes. */
    public List<String> reachable(Caller caller, Right right) {
        return authorities
                .all()
                .map(Authority::code)
                .filter(code -> may(caller, right, code))
                .toList();
    }

    /** How far this right of this role reaches; nowhere for an unknown role. */
    public static Reach reach(String role, Right right) {
        return BY_ROLE.getOrDefault(role, Map.of()).getOrDefault(right, Reach.NOWHERE);
    }

    /** The names of all rights that a role has, however far they reach: what an identity of this role carries. */
    public static Set<String> of(String role) {
        return Arrays.stream(Right.values())
                .filter(right -> reach(role, right) != Reach.NOWHERE)
                .map(Right::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All roles of the table, in its order. */
    public static List<String> roles() {
        return COLUMNS;
    }

    private static Map<String, Map<Right, Reach>> read(String table) {
        Map<String, Map<Right, Reach>> byRole = new HashMap<>();
        COLUMNS.forEach(role -> byRole.put(role, new EnumMap<>(Right.class)));
        table.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\\s+");
            if (cells.length != COLUMNS.size() + 1) {
                throw new IllegalStateException("a cell is missing: " + line);
            }
            Right right =
                    Right.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            for (int i = 0; i < COLUMNS.size(); i++) {
                byRole.get(COLUMNS.get(i)).put(right, Reach.of(cells[i + 1]));
            }
        });
        return byRole;
    }
}
