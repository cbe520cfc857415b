package org.open12315.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.jurisdiction.Authorities;
import org.open12315.web.FieldErrors;

/** What is wrong with a post that somebody wants to give, in the fields {@code role} and {@code authority}. */
@ApplicationScoped
class PostCheck {

    private final Administration administration;
    private final Authorities authorities;

    PostCheck(Administration administration, Authorities authorities) {
        this.administration = administration;
        this.authorities = authorities;
    }

    /** @return {@code errors} and what is wrong for whoever asks now */
    FieldErrors check(FieldErrors errors, String role, String authority, IdentityMessages words) {
        FieldErrors found = administration.roles().contains(role) ? errors : errors.and("role", words.roleWrong());
        if (!Roles.ofAuthority(role)) {
            return found;
        }
        if (authorities.find(authority).isEmpty()) {
            return found.and("authority", words.authorityWrong());
        }
        return administration.reaches(Right.MANAGE_ACCOUNTS, authority)
                ? found
                : found.and("authority", words.authorityOutOfReach());
    }
}
