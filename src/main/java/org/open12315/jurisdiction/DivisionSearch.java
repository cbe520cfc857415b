package org.open12315.jurisdiction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds divisions by what somebody types: {@code 余杭}, {@code 杭州 余杭} (a word of an upper division before it),
 * {@code 浙江省杭州市余杭区}, {@code 杭州余杭}, the name of an abolished one or a code. Walks the names in memory, about a millisecond for the whole country.
 */
public final class DivisionSearch {

    private static final int SHORTEST_STRING = 3;

    private final Divisions divisions;

    public DivisionSearch(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Those that exist today: the name itself first, then names that begin with it, the higher level first, by code. */
    public List<Division> find(String typed) {
        String[] words = typed.strip().split("[\\s\u3000]+");
        String last = words[words.length - 1];
        List<Division> found = divisions
                .all()
                .filter(division -> !division.abolished() && matches(division, words))
                .sorted(Comparator.comparingInt((Division division) -> rank(division.name(), last))
                        .thenComparing(Division::level)
                        .thenComparing(Division::code))
                .toList();
        return found.isEmpty() ? otherwise(typed.strip()) : found;
    }

    private boolean matches(Division division, String[] words) {
        int last = words.length - 1;
        if (!division.name().contains(words[last])) {
            return false;
        }
        String above = last == 0 ? "" : divisions.fullName(division.parentCode());
        return IntStream.range(0, last).allMatch(i -> above.contains(words[i]));
    }

    /** What is not the name of one that exists: a code, the name of an abolished one, or names strung together. */
    private List<Division> otherwise(String typed) {
        Optional<Division> coded = divisions.current(typed);
        if (coded.isPresent()) {
            return List.of(coded.get());
        }
        return Stream.concat(formerly(typed), strung(typed)).distinct().toList();
    }

    private Stream<Division> formerly(String typed) {
        return divisions
                .all()
                .filter(division -> division.abolished() && division.name().startsWith(typed))
                .flatMap(division -> divisions.current(division.code()).stream());
    }

    /** {@code 杭州余杭} for 浙江省杭州市余杭区: its characters in this order, the last two in the name itself. */
    private Stream<Division> strung(String typed) {
        if (typed.length() < SHORTEST_STRING) {
            return Stream.empty();
        }
        String end = typed.substring(typed.length() - 2);
        return divisions
                .all()
                .filter(division -> !division.abolished() && division.name().contains(end))
                .filter(division -> holdsInOrder(divisions.fullName(division.code()), typed))
                .sorted(Comparator.comparing(Division::level).thenComparing(Division::code));
    }

    private static boolean holdsInOrder(String text, String typed) {
        int at = 0;
        for (int i = 0; i < text.length() && at < typed.length(); i++) {
            if (text.charAt(i) == typed.charAt(at)) {
                at++;
            }
        }
        return at == typed.length();
    }

    private static int rank(String name, String word) {
        if (name.equals(word) || name.length() == word.length() + 1 && name.startsWith(word)) {
            return 0;
        }
        return name.startsWith(word) ? 1 : 2;
    }
}
