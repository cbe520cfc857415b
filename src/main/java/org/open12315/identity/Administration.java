package org.open12315.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;

/** How far whoever asks now reaches among the accounts of staff, and which posts they give. */
@ApplicationScoped
class Administration {

    private final Permissions permissions;
    private final Caller caller;

    Administration(Permissions permissions, Caller caller) {
        this.permissions = permissions;
        this.caller = caller;
    }

    /** The roles that the caller gives and takes. */
    List<String> roles() {
        return Appointments.by(caller.account().role());
    }

    /** Nobody of an authority manages those who belong to none. */
    boolean manages(KnownAccount account) {
        return everywhere(Right.MANAGE_ACCOUNTS)
                || permissions.may(caller, Right.MANAGE_ACCOUNTS, account.authorityCode());
    }

    /** Whether somebody, whoever asks now, may give this post. */
    boolean gives(KnownAccount giver, Post post) {
        return Appointments.by(giver.role()).contains(post.role())
                && (Permissions.reach(giver.role(), Right.MANAGE_ACCOUNTS) == Permissions.Reach.ALL
                        || permissions.may(
                                giver.role(), giver.authorityCode(), Right.MANAGE_ACCOUNTS, post.authority()));
    }

    /** Whether the caller may also take the account's role from it. */
    boolean appoints(KnownAccount account) {
        return manages(account) && roles().contains(account.role());
    }

    /**
     * The authorities that a list shows, null for all and those that belong to none.
     *
     * @param authority what the list is narrowed to; one out of reach is not found; null for the whole reach
     */
    List<String> scope(Right right, String authority) {
        if (authority == null) {
            return everywhere(right) ? null : permissions.reachable(caller, right);
        }
        if (!reaches(right, authority)) {
            throw new NotFoundException();
        }
        return List.of(authority);
    }

    boolean reaches(Right right, String authority) {
        return permissions.may(caller, right, authority);
    }

    /** Whether the right reaches the whole platform, also what belongs to no authority. */
    boolean everywhere(Right right) {
        return Permissions.reach(caller.account().role(), right) == Permissions.Reach.ALL;
    }
}
