package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Divisions;

/**
 * How far a right reaches, asked from Hangzhou (330100), city of Yuhang (330110). That the doors keep to the table is the
 * matter of {@code casework.PermissionTableTest}.
 */
class PermissionsTest {

    private static final String OWN = "330100";
    private static final String BELOW = "330110";
    private static final String ABOVE = "330000";
    private static final String BESIDE = "330200";
    private static final String BELOW_BESIDE = "330203";

    private static final Permissions PERMISSIONS = new Permissions(Authorities.of(Divisions.shipped()));

    @ParameterizedTest(name = "{0} {1}: own {2}, below {3}, above {4}, beside {5}, below beside {6}")
    @CsvSource({
        // role,               right,           own, below, above, beside, below beside
        "consumer,             READ,            no,  no,    no,    no,     no",
        "consumer,             FILE,            no,  no,    no,    no,     no",
        "suspended-consumer,   FOLLOW,          no,  no,    no,    no,     no",
        "officer,              READ,            yes, no,    no,    no,     no",
        "officer,              SEE_PERSON,      yes, no,    no,    no,     no",
        "supervisor,           READ,            yes, yes,   no,    no,     no",
        "supervisor,           HANDLE,          no,  no,    no,    no,     no",
        "supervisor,           APPROVE,         yes, no,    no,    no,     no",
        "analyst,              FIGURES,         yes, yes,   no,    no,     no",
        "analyst,              READ,            no,  no,    no,    no,     no",
        "administrator,        READ_AUDIT,      yes, yes,   no,    no,     no",
        "system-administrator, READ_AUDIT,      yes, yes,   yes,   yes,    yes",
        "system-administrator, RUN_PLATFORM,    yes, yes,   yes,   yes,    yes",
        "system-administrator, READ,            no,  no,    no,    no,     no"
    })
    void reachesAsFarAsTheTableSays(
            String role, Right right, String own, String below, String above, String beside, String belowBeside) {
        assertThat(answer(role, right, OWN)).as("own").isEqualTo(own);
        assertThat(answer(role, right, BELOW)).as("below").isEqualTo(below);
        assertThat(answer(role, right, ABOVE)).as("above").isEqualTo(above);
        assertThat(answer(role, right, BESIDE)).as("beside").isEqualTo(beside);
        assertThat(answer(role, right, BELOW_BESIDE)).as("below beside").isEqualTo(belowBeside);
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void nobodyWithoutAnAuthorityAndNoCaseWithoutOne(Right right) {
        assertThat(PERMISSIONS.may(Roles.SUPERVISOR, null, right, OWN)).isFalse();
        assertThat(PERMISSIONS.may(Roles.SUPERVISOR, OWN, right, null)).isFalse();
        assertThat(PERMISSIONS.may("visitor", OWN, right, OWN)).isFalse();
    }

    @Test
    void theNationalSupervisorReadsTheWholeCountry() {
        assertThat(PERMISSIONS.may(Roles.SUPERVISOR, "100000", Right.READ, BELOW))
                .isTrue();
        assertThat(PERMISSIONS.may(Roles.SUPERVISOR, "100000", Right.APPROVE, BELOW))
                .isFalse();
    }

    @Test
    void noRoleDecidesBelowItsOwnAuthority() {
        for (String role : Permissions.roles()) {
            for (Right step : List.of(Right.HANDLE, Right.ASSIGN, Right.APPROVE)) {
                assertThat(Permissions.reach(role, step)).isIn(Permissions.Reach.NOWHERE, Permissions.Reach.OWN);
            }
        }
    }

    /** Doors name rights by constants, because an annotation takes nothing else: they are those of the table, no more. */
    @Test
    void everyDoorAsksForARightOfTheTable() throws IllegalAccessException {
        Set<String> keys = Arrays.stream(Right.values()).map(Right::key).collect(Collectors.toSet());
        List<String> constants = new ArrayList<>();
        for (Field constant : Rights.class.getDeclaredFields()) {
            constants.add((String) constant.get(null));
        }
        assertThat(constants).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(doors(PermissionsAllowed.class)
                        .flatMap(door -> Arrays.stream(
                                door.getAnnotation(PermissionsAllowed.class).value())))
                .hasSizeGreaterThan(12)
                .allMatch(keys::contains);
        assertThat(doors(RolesAllowed.class))
                .as("roles stand in the table only")
                .isEmpty();
    }

    private static Stream<AnnotatedElement> doors(Class<? extends java.lang.annotation.Annotation> kind) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.open12315").stream()
                        .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                        .map(JavaClass::reflect)
                        .<AnnotatedElement>flatMap(
                                type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods())))
                        .filter(door -> door.isAnnotationPresent(kind));
    }

    private static String answer(String role, Right right, String authority) {
        return PERMISSIONS.may(role, OWN, right, authority) ? "yes" : "no";
    }
}
