package org.open12315.jurisdiction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All divisions of the country, in memory: an immutable snapshot that every thread may ask. A plain test gets it from
 * {@link #shipped()} or {@link #of(List)}; the application injects it, from the list that the operator chose.
 */
public final class Divisions {

    private static final String NO_PARENT = "";

    private final Map<String, Division> byCode;
    private final Map<String, List<Division>> children;

    private Divisions(List<Division> divisions) {
        byCode = divisions.stream()
                .sorted(Comparator.comparing(Division::code))
                .collect(Collectors.toMap(
                        Division::code,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("two divisions have the code " + one.code());
                        },
                        LinkedHashMap::new));
        children = byCode.values().stream()
                .filter(division -> !division.abolished())
                .collect(Collectors.groupingBy(Divisions::parentKey, Collectors.toUnmodifiableList()));
    }

    /** A snapshot of the given divisions; two with the same code are refused with IllegalArgumentException. */
    public static Divisions of(List<Division> divisions) {
        return new Divisions(divisions);
    }

    /** The list that comes with the program, about 45,000 divisions; reading it takes some hundred milliseconds. */
    public static Divisions shipped() {
        return of(DivisionList.shipped());
    }

    /** The operator's list; {@link org.open12315.kernel.list.ListRefused} names all its mistakes by line. */
    public static Divisions from(Path file) {
        return of(DivisionList.read(file));
    }

    /** The division with this code, abolished or not; empty if none ever had it. */
    public Optional<Division> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** The division that has this territory today: itself, or the successor of an abolished one. */
    public Optional<Division> current(String code) {
        return find(code).flatMap(division -> division.abolished() ? find(division.successorCode()) : find(code));
    }

    /** What exists directly below, by code; {@code null} asks for the provinces. Empty for a leaf or an unknown code. */
    public List<Division> children(String parentCode) {
        return children.getOrDefault(parentCode == null ? NO_PARENT : parentCode, List.of());
    }

    /** From the province down to the division itself, both included; empty for an unknown code. */
    public List<Division> path(String code) {
        List<Division> upwards = new ArrayList<>();
        for (Division at = find(code).orElse(null);
                at != null;
                at = find(at.parentCode()).orElse(null)) {
            upwards.add(0, at);
        }
        return List.copyOf(upwards);
    }

    /** The names from the province down in one word, {@code 浙江省杭州市余杭区}; empty text for an unknown code. */
    public String fullName(String code) {
        return path(code).stream().map(Division::name).collect(Collectors.joining());
    }

    /** All of them in order of their codes, abolished ones too. */
    public Stream<Division> all() {
        return byCode.values().stream();
    }

    /** How many there are, abolished ones too. */
    public int size() {
        return byCode.size();
    }

    private static String parentKey(Division division) {
        return division.parentCode() == null ? NO_PARENT : division.parentCode();
    }
}
