package org.open12315.identity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.open12315.identity.AuditTrail.Act;

/** All SQL about invitations; each act is recorded in its own commit. */
@ApplicationScoped
class InvitationStore {

    private static final String COLUMNS = """
            invitation.id, invitation.display_name, invitation.role, invitation.authority_code, invitation.expires_at,
            inviter.id AS inviter_id, inviter.user_name AS inviter_name, inviter.display_name AS inviter_display_name,
            inviter.role AS inviter_role, inviter.authority_code AS inviter_authority""";

    /** An inviter who was switched off invites nobody any more. */
    private static final String OPEN = "inviter.id = invited_by AND inviter.active"
            + " AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ";

    private static final String PAGE = "SELECT " + COLUMNS + " FROM invitation, account AS inviter WHERE " + OPEN + "$1"
            + " AND ($2::text[] IS NULL OR invitation.authority_code = ANY ($2)) AND invitation.id > $3"
            + " ORDER BY invitation.id LIMIT $4";

    private static final String FIND =
            "SELECT " + COLUMNS + " FROM invitation, account AS inviter WHERE token_hash = $1 AND " + OPEN + "$2";

    private static final String USE = "UPDATE invitation SET used_at = $2 FROM account AS inviter"
            + " WHERE token_hash = $1 AND " + OPEN + "$2 RETURNING " + COLUMNS;

    private static final String WITHDRAW = "UPDATE invitation SET withdrawn_at = $2 FROM account AS inviter"
            + " WHERE invitation.id = $1 AND " + OPEN + "$2 RETURNING " + COLUMNS;

    private final Pool pool;
    private final Clock clock;
    private final IdentityConfig config;

    InvitationStore(Pool pool, Clock clock, IdentityConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    /** Keeps an invitation whose link has a token of this hash. */
    Uni<Void> add(byte[] hash, String name, Post post, KnownAccount inviter) {
        OffsetDateTime now = now();
        Tuple values = Tuple.tuple()
                .addValue(Buffer.buffer(hash))
                .addString(name)
                .addString(post.role())
                .addString(post.authority())
                .addLong(inviter.id())
                .addOffsetDateTime(now)
                .addOffsetDateTime(now.plus(config.invitationLife()));
        return pool.withTransaction(tx -> tx.preparedQuery(
                        "INSERT INTO invitation (token_hash, display_name, role, authority_code, invited_by,"
                                + " invited_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id")
                .execute(values)
                .chain(rows -> record(
                        tx, inviter.userName(), "invite", rows.iterator().next().getLong("id"), post)));
    }

    /** A page of the open ones above {@code after}, for these authorities; null for all, also those for none. */
    Uni<List<Invitation>> open(List<String> authorities, long after, int limit) {
        String[] codes = authorities == null ? null : authorities.toArray(String[]::new);
        Tuple values = Tuple.of(now()).addArrayOfString(codes).addLong(after).addInteger(limit);
        return pool.preparedQuery(PAGE)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(InvitationStore::read)
                        .toList());
    }

    /** The open one whose token has this hash; null if there is none. */
    Uni<Invitation> find(byte[] hash) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(Buffer.buffer(hash), now()))
                .map(rows -> rows.size() == 0 ? null : read(rows.iterator().next()));
    }

    /**
     * Takes an invitation back; fails with {@link Invitation.Over} if there is none that is open.
     *
     * @param managed whether whoever asks may do that to this one
     */
    Uni<Void> withdraw(long id, String actor, Predicate<Invitation> managed) {
        return pool.withTransaction(tx -> one(tx, WITHDRAW, Tuple.of(id, now()), managed)
                .chain(invitation -> record(tx, actor, "withdraw-invitation", id, invitation.post())));
    }

    /** The account that somebody invited wants: what it may comes from the invitation alone. */
    record Wanted(String userName, String passwordHash) {}

    /**
     * Makes the account and uses the invitation up, in one commit: of two who send the same link at the same moment, the
     * second waits and then finds it used. A name that is taken leaves it open and fails as {@link AccountStore#add} does.
     *
     * @param given whether the post is still the inviter's to give; fails with {@link Invitation.Over} otherwise
     */
    Uni<KnownAccount> accept(byte[] hash, Wanted wanted, Predicate<Invitation> given) {
        return pool.withTransaction(tx -> one(tx, USE, Tuple.of(Buffer.buffer(hash), now()), given)
                .chain(invitation -> AccountStore.add(tx, account(wanted, invitation))
                        .call(known -> AuditTrail.record(
                                tx,
                                new Act(
                                        invitation.inviter().userName(),
                                        "accept-invitation",
                                        known.id(),
                                        known.authorityCode(),
                                        invitation.post().word())))));
    }

    private static Account account(Wanted wanted, Invitation invitation) {
        Post post = invitation.post();
        return new Account(wanted.userName, wanted.passwordHash, invitation.name(), post.role(), post.authority());
    }

    private static Uni<Invitation> one(SqlClient tx, String update, Tuple values, Predicate<Invitation> allowed) {
        return tx.preparedQuery(update)
                .execute(values)
                .map(rows -> rows.size() == 0 ? null : read(rows.iterator().next()))
                .map(found -> found == null || !allowed.test(found) ? null : found)
                .onItem()
                .ifNull()
                .failWith(Invitation.Over::new);
    }

    private static Uni<Void> record(SqlClient tx, String actor, String action, long id, Post post) {
        return AuditTrail.record(tx, new Act(actor, action, AuditTrail.invitation(id), post.authority(), post.word()));
    }

    @Scheduled(every = "6h", delayed = "5m")
    Uni<Void> sweep() {
        return pool.preparedQuery("DELETE FROM invitation WHERE expires_at < $1")
                .execute(Tuple.of(now().minus(config.invitationKept())))
                .replaceWithVoid();
    }

    private static Invitation read(Row row) {
        KnownAccount inviter = new KnownAccount(
                row.getLong("inviter_id"),
                row.getString("inviter_name"),
                row.getString("inviter_display_name"),
                row.getString("inviter_role"),
                row.getString("inviter_authority"),
                null,
                true);
        Instant expires = row.getOffsetDateTime("expires_at").toInstant();
        Post post = new Post(row.getString("role"), row.getString("authority_code"));
        return new Invitation(row.getLong("id"), row.getString("display_name"), post, inviter, expires);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
