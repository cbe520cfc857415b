package org.open12315.casework;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * Which part of the worklist is looked at, as it stands in the address of the page: what is missing or unknown there
 * counts as not asked for, so that an old bookmark still opens.
 *
 * @param kind complaints or reports, or null for both
 * @param authority the authority looked at, with all below it; null for the caller's own
 * @param mine only what the caller handles
 * @param search words, or null
 * @param edge the line at the edge of the page before, or null
 * @param backward what stands before the edge is wanted, not what follows it
 */
public record WorklistAddress(
        Tray tray,
        SubmissionKind kind,
        Due due,
        String authority,
        boolean mine,
        String search,
        WorklistQuery.Sort sort,
        Cursor edge,
        boolean backward) {

    private static final String PATH = "/worklist";
    private static final String MINE = "mine";
    private static final int LONGEST_SEARCH = 60;

    static WorklistAddress of(Function<String, String> parameter) {
        String search = parameter.apply("q");
        Optional<Cursor> before = Cursor.parse(parameter.apply("before"));
        return new WorklistAddress(
                constant(Tray.class, parameter.apply("tray"), Tray.TO_DECIDE),
                kind(parameter.apply("kind")),
                constant(Due.class, parameter.apply("due"), Due.ANY),
                given(parameter.apply("authority")),
                MINE.equals(parameter.apply("who")),
                given(
                        search == null || search.length() <= LONGEST_SEARCH
                                ? search
                                : search.substring(0, LONGEST_SEARCH)),
                constant(WorklistQuery.Sort.class, parameter.apply("sort"), WorklistQuery.Sort.DEADLINE),
                before.or(() -> Cursor.parse(parameter.apply("after"))).orElse(null),
                before.isPresent());
    }

    /** The first parameter that has a value which {@link #of} does not know, for those who want to be told. */
    static Optional<String> unknown(Function<String, String> parameter) {
        Map<String, Predicate<String>> known = Map.of(
                "tray", text -> constant(Tray.class, text, null) != null,
                "kind", text -> kind(text) != null,
                "due", text -> constant(Due.class, text, null) != null,
                "sort", text -> constant(WorklistQuery.Sort.class, text, null) != null,
                "after", text -> Cursor.parse(text).isPresent(),
                "before", text -> Cursor.parse(text).isPresent(),
                "who", MINE::equals,
                "q", text -> text.length() <= LONGEST_SEARCH);
        return known.keySet().stream()
                .sorted()
                .filter(name ->
                        given(parameter.apply(name)) != null && !known.get(name).test(parameter.apply(name)))
                .findFirst();
    }

    /** What comes into sight with the first open tray of an authority. */
    static WorklistAddress at(Tray tray, Due due, String authority) {
        return new WorklistAddress(tray, null, due, authority, false, null, WorklistQuery.Sort.DEADLINE, null, false);
    }

    /** Another tab; what was filtered stays. */
    WorklistAddress on(Tray other) {
        return new WorklistAddress(other, kind, due, authority, mine, search, sort, null, false);
    }

    /** The same list after this line; null for its beginning. */
    WorklistAddress after(Cursor line) {
        return new WorklistAddress(tray, kind, due, authority, mine, search, sort, line, false);
    }

    /** The same list before this line. */
    WorklistAddress before(Cursor line) {
        return new WorklistAddress(tray, kind, due, authority, mine, search, sort, line, true);
    }

    /** What the caller has of this part of the country, wherever it lies. */
    WorklistAddress own() {
        return new WorklistAddress(
                Tray.ALL, null, Due.ANY, authority, true, null, WorklistQuery.Sort.DEADLINE, null, false);
    }

    /** The same tab without any condition. */
    WorklistAddress unfiltered() {
        return new WorklistAddress(tray, null, Due.ANY, null, false, null, sort, null, false);
    }

    boolean filtered() {
        return kind != null || due != Due.ANY || authority != null || mine || search != null;
    }

    /** The address, with only what differs from a plain worklist. */
    @Override
    public String toString() {
        StringBuilder address = new StringBuilder(PATH);
        add(address, "tray", tray == Tray.TO_DECIDE ? null : value(tray));
        add(address, "kind", kind == null ? null : value(kind));
        add(address, "due", due == Due.ANY ? null : value(due));
        add(address, "authority", authority);
        add(address, "who", mine ? MINE : null);
        add(address, "q", search);
        add(address, "sort", sort == WorklistQuery.Sort.DEADLINE ? null : value(sort));
        add(address, backward ? "before" : "after", edge == null ? null : edge.toString());
        return address.toString();
    }

    /** How a constant is written in an address: {@code to-decide}. */
    static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that is written so; {@code otherwise} if none is. */
    static <E extends Enum<E>> E constant(Class<E> type, String written, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> value(one).equals(written))
                .findFirst()
                .orElse(otherwise);
    }

    private static SubmissionKind kind(String written) {
        SubmissionKind kind = constant(SubmissionKind.class, written, null);
        return kind == SubmissionKind.CONSULTATION ? null : kind;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (value != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
