package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the audit trail, newest first. The cost of a page follows its length, whatever the length of the trail. */
@ApplicationScoped
class AuditStore {

    /**
     * An act as it was recorded.
     *
     * @param subject number of the account; in the oldest rows its user name
     * @param subjectName user name of the account as it is now, null if the subject is no number
     * @param subjectRole its role as it is now, null likewise
     */
    record Entry(
            long id,
            Instant at,
            String actor,
            String action,
            String subject,
            String subjectName,
            String subjectRole,
            String authority,
            String detail) {}

    /**
     * Which acts are wanted.
     *
     * @param authorities on accounts of these; null for all, also those of none
     * @param none only on accounts that belong to no authority, by others than their owners; then {@code authorities} is
     *     null
     * @param user user name of the one account that is meant, null for all
     * @param before number of the act that the page ends before
     */
    record Query(List<String> authorities, boolean none, String user, long before, int limit) {}

    /** Up to so many authorities each is asked for its newest; beyond that it is nearly the country. */
    static final int FEW = 500;

    private static final String OF_ALL = "SELECT * FROM audit_event WHERE id < $1 ORDER BY id DESC LIMIT $2";

    /** What others did: it would be lost among what consumers do to their own accounts. */
    private static final String OF_NONE = """
            SELECT * FROM audit_event
            WHERE subject_authority IS NULL AND actor NOT IN ('owner', 'registration') AND id < $1
            ORDER BY id DESC LIMIT $2""";

    private static final String OF_FEW = """
            SELECT newest.* FROM unnest($3::text[]) AS scope(code) CROSS JOIN LATERAL (
                SELECT * FROM audit_event WHERE subject_authority = scope.code AND id < $1
                ORDER BY id DESC LIMIT $2) AS newest
            ORDER BY id DESC LIMIT $2""";

    /** In words that match no index on the authority: the order of the trail is the way in. */
    private static final String OF_MANY = """
            SELECT * FROM audit_event
            WHERE subject_authority IS NOT NULL AND subject_authority || '' = ANY ($3::text[]) AND id < $1
            ORDER BY id DESC LIMIT $2""";

    private static final String OF_ONE_ACCOUNT = """
            SELECT * FROM audit_event
            WHERE subject = (SELECT id::text FROM account
                             WHERE lower(normalize(user_name, NFKC)) = lower(normalize($3, NFKC)))
              AND ($4::text[] IS NULL OR subject_authority = ANY ($4)) AND (NOT $5 OR subject_authority IS NULL)
              AND id < $1
            ORDER BY id DESC LIMIT $2""";

    private static final String WITH_NAMES = """
            SELECT act.*, account.user_name, account.role FROM (%s) AS act
            LEFT JOIN account ON account.id = CASE WHEN act.subject ~ '^[0-9]{1,18}$' THEN act.subject::bigint END
            ORDER BY act.id DESC""";

    private final Pool pool;

    AuditStore(Pool pool) {
        this.pool = pool;
    }

    /** A page of the trail. */
    Uni<List<Entry>> page(Query query) {
        return pool.preparedQuery(sql(query))
                .execute(parameters(query))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AuditStore::read)
                        .toList());
    }

    static String sql(Query query) {
        return WITH_NAMES.formatted(acts(query));
    }

    private static String acts(Query query) {
        if (query.user != null) {
            return OF_ONE_ACCOUNT;
        }
        if (query.authorities == null) {
            return query.none ? OF_NONE : OF_ALL;
        }
        return query.authorities.size() > FEW ? OF_MANY : OF_FEW;
    }

    static Tuple parameters(Query query) {
        Tuple values = Tuple.of(query.before, query.limit);
        String[] codes = query.authorities == null ? null : query.authorities.toArray(String[]::new);
        if (query.user != null) {
            return values.addString(query.user).addArrayOfString(codes).addBoolean(query.none);
        }
        return codes == null ? values : values.addArrayOfString(codes);
    }

    private static Entry read(Row row) {
        return new Entry(
                row.getLong("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("user_name"),
                row.getString("role"),
                row.getString("subject_authority"),
                row.getString("reason"));
    }
}
