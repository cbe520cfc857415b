package org.open12315.jurisdiction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** All SQL of the room: the tables {@code division} and {@code authority}, replaced as a whole. */
@ApplicationScoped
class DivisionStore {

    private static final String LIST = "divisions";
    /** Any number will do, as long as nobody else locks it: instances that start together load one after the other. */
    private static final long LOADING_LOCK = 12_315_010L;

    private static final String UPSERT_DIVISIONS = """
            INSERT INTO division (code, name, level, parent_code, successor_code)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level,
                parent_code = excluded.parent_code, successor_code = excluded.successor_code
            WHERE division IS DISTINCT FROM excluded
            """;
    private static final String UPSERT_AUTHORITIES = """
            INSERT INTO authority (code, name, level, division_code, parent_code)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level,
                division_code = excluded.division_code, parent_code = excluded.parent_code
            WHERE authority IS DISTINCT FROM excluded
            """;
    private static final String NOTE_LIST = """
            INSERT INTO ground_list (name, checksum) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, loaded_at = now()
            """;

    private final Pool pool;

    DivisionStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Makes the tables hold exactly these, in one transaction.
     *
     * @return false if they did already, then nothing was touched
     */
    Uni<Boolean> hold(Divisions divisions, Authorities authorities, Checksum checksum) {
        return pool.withTransaction(connection -> lock(connection)
                .chain(() -> checksum(connection))
                .chain(held -> checksum.value().equals(held)
                        ? Uni.createFrom().item(false)
                        : replace(connection, divisions, authorities, checksum).replaceWith(true)));
    }

    private static Uni<Void> lock(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT pg_advisory_xact_lock($1)")
                .execute(Tuple.of(LOADING_LOCK))
                .replaceWithVoid();
    }

    private static Uni<String> checksum(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT checksum FROM ground_list WHERE name = $1")
                .execute(Tuple.of(LIST))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString("checksum"));
    }

    private static Uni<Void> replace(
            SqlConnection connection, Divisions divisions, Authorities authorities, Checksum checksum) {
        List<Division> places = divisions.all().toList();
        List<Authority> offices = authorities.all().toList();
        return execute(connection, UPSERT_DIVISIONS, columns(places))
                .chain(() -> execute(connection, UPSERT_AUTHORITIES, officeColumns(offices)))
                .chain(() -> execute(
                        connection,
                        "DELETE FROM authority WHERE NOT code = ANY($1)",
                        Tuple.of(column(offices, Authority::code))))
                .chain(() -> execute(
                        connection,
                        "DELETE FROM division WHERE NOT code = ANY($1)",
                        Tuple.of(column(places, Division::code))))
                .chain(() -> execute(connection, NOTE_LIST, Tuple.of(LIST, checksum.value())));
    }

    private static Uni<Void> execute(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static Tuple columns(List<Division> divisions) {
        return Tuple.tuple()
                .addArrayOfString(column(divisions, Division::code))
                .addArrayOfString(column(divisions, Division::name))
                .addArrayOfString(column(divisions, division -> division.level().name()))
                .addArrayOfString(column(divisions, Division::parentCode))
                .addArrayOfString(column(divisions, Division::successorCode));
    }

    private static Tuple officeColumns(List<Authority> authorities) {
        return Tuple.tuple()
                .addArrayOfString(column(authorities, Authority::code))
                .addArrayOfString(column(authorities, Authority::name))
                .addArrayOfString(
                        column(authorities, authority -> authority.level().name()))
                .addArrayOfString(column(authorities, Authority::divisionCode))
                .addArrayOfString(column(authorities, Authority::parentCode));
    }

    private static <R> String[] column(Collection<R> records, Function<R, String> cell) {
        return records.stream().map(cell).toArray(String[]::new);
    }
}
