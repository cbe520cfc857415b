package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A token has what its role and its scopes both allow. */
class ScopesTest {

    @Test
    void opensWhatTheRoleHasToo() {
        assertThat(Scopes.rights(Roles.CONSUMER, Set.of("submissions:write"))).containsExactly("file");
        assertThat(Scopes.rights(Roles.CONSUMER, Set.of("submissions:read", "cases:handle")))
                .containsExactly("follow");
        assertThat(Scopes.rights(Roles.OFFICER, Set.of("cases:handle")))
                .containsExactlyInAnyOrder("read", "see-person", "handle", "assign");
        assertThat(Scopes.rights(Roles.SUPERVISOR, Set.of("cases:handle")))
                .containsExactlyInAnyOrder("read", "assign", "approve");
        assertThat(Scopes.rights(Roles.OFFICER, Set.of("submissions:write", "openid", "email")))
                .isEmpty();
        assertThat(Scopes.rights("visitor", Scopes.all())).isEmpty();
    }

    @Test
    void noWordOfARightIsAScope() {
        for (Right right : Right.values()) {
            assertThat(Scopes.all()).doesNotContain(right.key());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Right.class,
            names = {"MANAGE_ACCOUNTS", "RUN_PLATFORM", "READ_ACCESS_LOG", "APPEAL"})
    void someRightsAreForPeopleOnly(Right right) {
        for (String role : Permissions.roles()) {
            assertThat(Scopes.rights(role, List.copyOf(Scopes.all()))).doesNotContain(right.key());
        }
    }
}
