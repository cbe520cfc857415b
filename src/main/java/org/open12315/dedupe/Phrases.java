package org.open12315.dedupe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of phrases, each with a value, asked for the longest one that begins at a place in a text. Thread-safe. */
final class Phrases<T> {

    /** One phrase and what it stands for. */
    record Entry<T>(String phrase, T value) {
        int length() {
            return phrase.length();
        }
    }

    private final Map<Character, List<Entry<T>>> byFirst = new HashMap<>();
    private final boolean[] begins = new boolean[Character.MAX_VALUE + 1];

    Phrases(Map<String, T> phrases) {
        phrases.forEach((phrase, value) -> {
            begins[phrase.charAt(0)] = true;
            byFirst.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>())
                    .add(new Entry<>(phrase, value));
        });
        byFirst.values()
                .forEach(entries -> entries.sort(
                        Comparator.<Entry<T>>comparingInt(Entry::length).reversed()));
    }

    static Phrases<Boolean> of(Collection<String> phrases) {
        Map<String, Boolean> values = new HashMap<>();
        phrases.forEach(phrase -> values.put(phrase, true));
        return new Phrases<>(values);
    }

    /** The longest phrase at {@code at}, or null. */
    Entry<T> longestAt(CharSequence text, int at) {
        for (Entry<T> entry : startingWith(text.charAt(at))) {
            if (matches(entry.phrase(), text, at)) {
                return entry;
            }
        }
        return null;
    }

    /** All phrases that begin with {@code first}, longest first. */
    List<Entry<T>> startingWith(char first) {
        return begins[first] ? byFirst.get(first) : List.of();
    }

    static boolean matches(String phrase, CharSequence text, int at) {
        if (at + phrase.length() > text.length()) {
            return false;
        }
        for (int i = phrase.length() - 1; i > 0; i--) {
            if (phrase.charAt(i) != text.charAt(at + i)) {
                return false;
            }
        }
        return true;
    }
}
