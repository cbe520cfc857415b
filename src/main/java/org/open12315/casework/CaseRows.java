package org.open12315.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionKind;

/** Rows of the tables of this room to records, and back. */
@ApplicationScoped
class CaseRows {

    /** The columns that {@link #file} reads. */
    static final String FILE = """
            receipt_number, kind, anonymous, state, version, authority_code, assigned_to, assigned_id, business, category,
            problem, summary, amount, received_at, rule_set, term, deadline, linked_to, incident_id, basis::text AS basis\
            """;

    /** The columns that {@link #event} reads. */
    static final String EVENT = """
            receipt_number, version, at, actor, authority_code, action, from_state, to_state, to_authority, ground, reason,
            other_case, for_sender\
            """;

    private final ObjectReader basisReader;
    private final ObjectWriter basisWriter;

    CaseRows(ObjectMapper json) {
        this.basisReader = json.readerFor(Basis.class);
        this.basisWriter = json.writerFor(Basis.class);
    }

    static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    CaseFile file(Row row) {
        return new CaseFile(
                new ReceiptNumber(row.getLong("receipt_number")),
                SubmissionKind.valueOf(row.getString("kind")),
                row.getBoolean("anonymous"),
                CaseState.valueOf(row.getString("state")),
                row.getInteger("version"),
                row.getString("authority_code"),
                row.getString("assigned_to"),
                row.getLong("assigned_id"),
                row.getString("business"),
                row.getString("category"),
                row.getString("problem"),
                row.getString("summary"),
                row.getBigDecimal("amount"),
                instant(row, "received_at"),
                row.getString("rule_set"),
                constant(Term.class, row.getString("term")),
                row.getLocalDate("deadline"),
                row.getLong("linked_to"),
                row.getLong("incident_id"),
                basis(row.getString("basis")));
    }

    static CaseEvent event(Row row) {
        return new CaseEvent(
                row.getLong("receipt_number"),
                row.getInteger("version"),
                instant(row, "at"),
                row.getString("actor"),
                row.getString("authority_code"),
                CaseEvent.What.valueOf(row.getString("action")),
                constant(CaseState.class, row.getString("from_state")),
                constant(CaseState.class, row.getString("to_state")),
                row.getString("to_authority"),
                row.getString("ground"),
                row.getString("reason"),
                row.getLong("other_case"),
                row.getBoolean("for_sender"));
    }

    /** New cases as one array a column, in the order in which {@code CaseStore} unnests them. */
    Tuple columns(List<NewCase> cases) {
        return Tuple.tuple()
                .addArrayOfLong(column(cases, one -> one.receiptNumber().value(), Long[]::new))
                .addArrayOfString(column(cases, one -> one.kind().name(), String[]::new))
                .addArrayOfBoolean(column(cases, NewCase::anonymous, Boolean[]::new))
                .addArrayOfString(column(cases, one -> one.state().name(), String[]::new))
                .addArrayOfString(column(cases, NewCase::authorityCode, String[]::new))
                .addArrayOfString(column(cases, NewCase::business, String[]::new))
                .addArrayOfString(column(cases, NewCase::category, String[]::new))
                .addArrayOfString(column(cases, NewCase::problem, String[]::new))
                .addArrayOfString(column(cases, NewCase::summary, String[]::new))
                .addArrayOfString(column(cases, CaseRows::amount, String[]::new))
                .addArrayOfOffsetDateTime(column(cases, CaseRows::receivedAt, OffsetDateTime[]::new))
                .addArrayOfString(column(cases, NewCase::ruleSet, String[]::new))
                .addArrayOfString(column(
                        cases,
                        one -> one.deadline() == null
                                ? null
                                : one.deadline().term().name(),
                        String[]::new))
                .addArrayOfLocalDate(column(
                        cases,
                        one -> one.deadline() == null ? null : one.deadline().lastDay(),
                        java.time.LocalDate[]::new))
                .addArrayOfLong(column(cases, NewCase::linkedTo, Long[]::new))
                .addArrayOfLong(column(cases, NewCase::incidentId, Long[]::new))
                .addArrayOfString(column(cases, one -> write(one.basis()), String[]::new))
                .addArrayOfString(column(cases, CaseRows::words, String[]::new));
    }

    private static <T> T[] column(List<NewCase> cases, Function<NewCase, T> value, IntFunction<T[]> array) {
        return cases.stream().map(value).toArray(array);
    }

    private static String amount(NewCase one) {
        return one.amount() == null ? null : one.amount().toPlainString();
    }

    private static OffsetDateTime receivedAt(NewCase one) {
        return one.receivedAt().atOffset(ZoneOffset.UTC);
    }

    /** An array of arrays would be taken for one flat array, so each travels as PostgreSQL's text of an array. */
    private static String words(NewCase one) {
        return Arrays.toString(one.words()).replace('[', '{').replace(']', '}');
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private Basis basis(String text) {
        try {
            return basisReader.readValue(text);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private String write(Basis basis) {
        try {
            return basisWriter.writeValueAsString(basis);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
