package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.open12315.identity.Permissions.Act;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Divisions;

/** Who may do what to the cases of which authority, asked from Hangzhou (330100), city of Yuhang (330110). */
class PermissionsTest {

    private static final String OWN = "330100";
    private static final String BELOW = "330110";
    private static final String ABOVE = "330000";
    private static final String BESIDE = "330200";
    private static final String BELOW_BESIDE = "330203";

    private static final Permissions PERMISSIONS = new Permissions(Authorities.of(Divisions.shipped()));

    @ParameterizedTest(name = "{0} {1}: own {2}, below {3}, above {4}, beside {5}, below beside {6}")
    @CsvSource({
        // role,      act,        own, below, above, beside, below beside
        "consumer,      READ,       no,  no,    no,    no,     no",
        "consumer,      SEE_PERSON, no,  no,    no,    no,     no",
        "consumer,      HANDLE,     no,  no,    no,    no,     no",
        "consumer,      ASSIGN,     no,  no,    no,    no,     no",
        "consumer,      APPROVE,    no,  no,    no,    no,     no",
        "consumer,      READ_ACCESS_LOG, no,  no,    no,    no,     no",
        "officer,       READ,       yes, no,    no,    no,     no",
        "officer,       SEE_PERSON, yes, no,    no,    no,     no",
        "officer,       HANDLE,     yes, no,    no,    no,     no",
        "officer,       ASSIGN,     yes, no,    no,    no,     no",
        "officer,       APPROVE,    no,  no,    no,    no,     no",
        "officer,       READ_ACCESS_LOG, no,  no,    no,    no,     no",
        "supervisor,    READ,       yes, yes,   no,    no,     no",
        "supervisor,    SEE_PERSON, no,  no,    no,    no,     no",
        "supervisor,    HANDLE,     no,  no,    no,    no,     no",
        "supervisor,    ASSIGN,     yes, no,    no,    no,     no",
        "supervisor,    APPROVE,    yes, no,    no,    no,     no",
        "supervisor,    READ_ACCESS_LOG, yes, yes,   no,    no,     no",
        "administrator, READ,       no,  no,    no,    no,     no",
        "administrator, SEE_PERSON, no,  no,    no,    no,     no",
        "administrator, HANDLE,     no,  no,    no,    no,     no",
        "administrator, ASSIGN,     no,  no,    no,    no,     no",
        "administrator, APPROVE,    no,  no,    no,    no,     no",
        "administrator, READ_ACCESS_LOG, no,  no,    no,    no,     no"
    })
    void reachesAsFarAsTheTableSays(
            String role, Act act, String own, String below, String above, String beside, String belowBeside) {
        assertThat(answer(role, act, OWN)).as("own").isEqualTo(own);
        assertThat(answer(role, act, BELOW)).as("below").isEqualTo(below);
        assertThat(answer(role, act, ABOVE)).as("above").isEqualTo(above);
        assertThat(answer(role, act, BESIDE)).as("beside").isEqualTo(beside);
        assertThat(answer(role, act, BELOW_BESIDE)).as("below beside").isEqualTo(belowBeside);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void nobodyWithoutAnAuthorityAndNoCaseWithoutOne(Act act) {
        assertThat(PERMISSIONS.may(Roles.SUPERVISOR, null, act, OWN)).isFalse();
        assertThat(PERMISSIONS.may(Roles.SUPERVISOR, OWN, act, null)).isFalse();
        assertThat(PERMISSIONS.may("visitor", OWN, act, OWN)).isFalse();
    }

    @Test
    void theNationalSupervisorReadsTheWholeCountry() {
        assertThat(PERMISSIONS.may(Roles.SUPERVISOR, "100000", Act.READ, BELOW)).isTrue();
        assertThat(PERMISSIONS.may(Roles.SUPERVISOR, "100000", Act.APPROVE, BELOW))
                .isFalse();
    }

    private static String answer(String role, Act act, String authority) {
        return PERMISSIONS.may(role, OWN, act, authority) ? "yes" : "no";
    }
}
