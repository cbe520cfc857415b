package org.open12315.identity;

/**
 * What somebody is, and where.
 *
 * @param authority code of the authority, null for roles that belong to none
 */
record Post(String role, String authority) {

    /** As it was asked for: what was said about the authority does not matter for a role that belongs to none. */
    static Post wanted(String role, String authority) {
        return new Post(role, Roles.ofAuthority(role) ? authority : null);
    }

    static Post of(KnownAccount account) {
        return new Post(account.role(), account.authorityCode());
    }

    /** For the audit trail: {@code officer@330110}, or {@code system-administrator}. */
    String word() {
        return authority == null ? role : role + '@' + authority;
    }

    /** What {@link #word} made. */
    static Post read(String word) {
        int at = word.indexOf('@');
        return at < 0 ? new Post(word, null) : new Post(word.substring(0, at), word.substring(at + 1));
    }
}
