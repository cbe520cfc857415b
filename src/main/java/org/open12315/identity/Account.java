package org.open12315.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;

/** Somebody who can sign in. Leaves this room only as {@link KnownAccount}, without the password hash. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "user_name", nullable = false)
    String userName;

    /** bcrypt in modular crypt format. */
    @Column(name = "password_hash", nullable = false)
    String passwordHash;

    @Column(name = "display_name", nullable = false)
    String displayName;

    @Column(nullable = false)
    String role;

    @Column(name = "authority_code")
    String authorityCode;

    @Column(name = "organisation_code")
    String organisationCode;

    /** Switched off or closed: nobody signs in. */
    boolean active = true;

    /** A consumer's, while false data is suspected: changed by {@link SuspensionStore} alone. */
    @Column(nullable = false, insertable = false, updatable = false)
    boolean suspended;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    OffsetDateTime createdAt;

    @Version
    int version;

    protected Account() {}

    /** @param house code of the authority or organisation, for roles that belong to one; otherwise null */
    Account(String userName, String passwordHash, String displayName, String role, String house) {
        this.userName = userName;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.role = role;
        this.authorityCode = Roles.ofAuthority(role) ? house : null;
        this.organisationCode = Roles.ofOrganisation(role) ? house : null;
    }

    KnownAccount known() {
        String now = suspended ? Roles.SUSPENDED : role;
        return new KnownAccount(id, userName, displayName, now, authorityCode, organisationCode, active);
    }
}
