package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.open12315.identity.AuditTrail.Act;
import org.open12315.jurisdiction.Authorities;

/**
 * The accounts of those whom a provider of identities knows. Somebody of an authority, an enterprise or an organisation gets
 * one with the first token, and with every later one the role and the house that its claims say: what their house takes from
 * them there, they no longer have here. Consumers get none: they link the one they have.
 */
@ApplicationScoped
class ExternalAccounts {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FIND = "SELECT a.id, a.user_name, a.display_name, a.role, a.authority_code,"
            + " a.organisation_code, a.active FROM external_identity e JOIN account a ON a.id = e.account_id"
            + " WHERE e.issuer = $1 AND e.subject = $2";

    private final Pool pool;
    private final PasswordHashing hashing;
    private final KnownAccounts known;
    private final Sessions sessions;
    private final Authorities authorities;
    private final SecureRandom random = new SecureRandom();

    ExternalAccounts(
            Pool pool, PasswordHashing hashing, KnownAccounts known, Sessions sessions, Authorities authorities) {
        this.pool = pool;
        this.hashing = hashing;
        this.known = known;
        this.sessions = sessions;
        this.authorities = authorities;
    }

    /** The account of somebody; null if there is none, or if the claims no longer give what the account was made for. */
    Uni<KnownAccount> of(TokenClaims claims) {
        Optional<String> role = claims.staffRole().filter(given -> hasHouse(claims, given));
        return find(claims).chain(account -> {
            if (account == null) {
                return role.isEmpty() ? Uni.createFrom().nullItem() : make(claims, role.get());
            }
            if (account.role().equals(Roles.CONSUMER)) {
                return Uni.createFrom().item(claims.staffRole().isPresent() ? null : account);
            }
            return role.isEmpty() ? Uni.createFrom().nullItem() : take(account, claims, role.get());
        });
    }

    /** The consumer who linked it, whatever the token says of roles; null if nobody did. */
    Uni<KnownAccount> ofConsumer(TokenClaims claims) {
        return find(claims).map(account -> account == null || !account.role().equals(Roles.CONSUMER) ? null : account);
    }

    private boolean hasHouse(TokenClaims claims, String role) {
        if (Roles.ofAuthority(role)) {
            return claims.authority() != null
                    && authorities.all().anyMatch(one -> one.code().equals(claims.authority()));
        }
        return !Roles.ofOrganisation(role) || claims.enterprise() != null;
    }

    private Uni<KnownAccount> find(TokenClaims claims) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(claims.issuer(), claims.subject()))
                .map(rows -> rows.size() == 0 ? null : read(rows.iterator().next()));
    }

    private Uni<KnownAccount> take(KnownAccount account, TokenClaims claims, String role) {
        KnownAccount now = new KnownAccount(
                account.id(),
                account.userName(),
                claims.displayName(),
                role,
                Roles.ofAuthority(role) ? claims.houseOf(role) : null,
                Roles.ofOrganisation(role) ? claims.houseOf(role) : null,
                account.active());
        if (now.equals(account)) {
            return Uni.createFrom().item(account);
        }
        boolean same = account.role().equals(now.role())
                && Objects.equals(account.authorityCode(), now.authorityCode())
                && Objects.equals(account.organisationCode(), now.organisationCode());
        return pool.withTransaction(tx -> tx.preparedQuery("UPDATE account SET display_name = $2, role = $3,"
                                + " authority_code = $4, organisation_code = $5, version = version + 1 WHERE id = $1")
                        .execute(Tuple.of(
                                now.id(), now.displayName(), role, now.authorityCode(), now.organisationCode()))
                        .chain(() -> same
                                ? Uni.createFrom().voidItem()
                                : record(tx, "take-claims", now.id(), now.authorityCode(), role))
                        // whoever has other rights from now on begins anew with them
                        .chain(() ->
                                same ? Uni.createFrom().<RowSet<Row>>nullItem() : sessions.endAll(tx, now.id(), null)))
                .invoke(ended -> {
                    known.forget(now.userName());
                    if (ended != null) {
                        sessions.forget(ended);
                    }
                })
                .replaceWith(now);
    }

    private Uni<KnownAccount> make(TokenClaims claims, String role) {
        String name = claims.nameHere();
        return hashing.hash(nobodysPassword())
                .chain(hash -> add(new Account(name, hash, claims.displayName(), role, claims.houseOf(role)), claims)
                        .onFailure(ExternalAccounts::isTaken)
                        .recoverWithUni(() -> find(claims))
                        // not the same person twice at once, but another one of the same name at another provider
                        .onItem()
                        .ifNull()
                        .switchTo(() -> add(
                                new Account(
                                        name + '-' + HexFormat.of().toHexDigits(random.nextInt()),
                                        hash,
                                        claims.displayName(),
                                        role,
                                        claims.houseOf(role)),
                                claims)));
    }

    private Uni<KnownAccount> add(Account account, TokenClaims claims) {
        return pool.withTransaction(tx -> tx.preparedQuery("INSERT INTO account (user_name, password_hash,"
                        + " display_name, role, authority_code, organisation_code) VALUES ($1, $2, $3, $4, $5, $6)"
                        + " RETURNING id")
                .execute(Tuple.of(
                        account.userName,
                        account.passwordHash,
                        account.displayName,
                        account.role,
                        account.authorityCode,
                        account.organisationCode))
                .invoke(rows -> account.id = rows.iterator().next().getLong("id"))
                .chain(() -> link(tx, claims.issuer(), claims.subject(), account.id))
                .chain(() -> record(tx, "create-account", account.id, account.authorityCode, account.role))
                .replaceWith(account::known));
    }

    /** Fails with SQL state 23505 if the identity is linked already. */
    static Uni<Void> link(SqlClient tx, String issuer, String subject, long accountId) {
        return tx.preparedQuery("INSERT INTO external_identity (issuer, subject, account_id) VALUES ($1, $2, $3)")
                .execute(Tuple.of(issuer, subject, accountId))
                .replaceWithVoid();
    }

    private static Uni<Void> record(SqlClient tx, String action, long account, String authority, String role) {
        return AuditTrail.record(tx, new Act(AuditTrail.IDENTITY_PROVIDER, action, account, authority, role));
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }

    private String nobodysPassword() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static KnownAccount read(Row row) {
        return new KnownAccount(
                row.getLong("id"),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("role"),
                row.getString("authority_code"),
                row.getString("organisation_code"),
                row.getBoolean("active"));
    }
}
