package org.open12315.jurisdiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.open12315.jurisdiction.DivisionList.Entry;
import org.open12315.kernel.list.ListRefused;

/** Whether the lines of a list of divisions fit together: each parent and each successor is there and makes sense. */
final class DivisionCheck {

    private final Map<String, Entry> byCode = new HashMap<>();
    private final List<String> errors = new ArrayList<>();

    private DivisionCheck() {}

    static void check(String list, List<Entry> entries) {
        DivisionCheck check = new DivisionCheck();
        entries.forEach(check::index);
        entries.forEach(check::fits);
        if (entries.stream().noneMatch(entry -> entry.division().level() == Level.PROVINCE)) {
            check.errors.add("the list names no province");
        }
        if (!check.errors.isEmpty()) {
            throw new ListRefused(list, check.errors);
        }
    }

    private void index(Entry entry) {
        Entry first = byCode.putIfAbsent(entry.division().code(), entry);
        if (first != null) {
            mistake(entry, "code: " + entry.division().code() + " stands on line " + first.line() + " already");
        } else if (entry.division().code().equals(Authority.NATIONAL_CODE)) {
            mistake(entry, "code: " + Authority.NATIONAL_CODE + " is the whole country");
        }
    }

    private void fits(Entry entry) {
        parentMistake(entry.division()).ifPresent(text -> mistake(entry, "parent: " + text));
        if (entry.division().abolished()) {
            successorMistake(entry.division()).ifPresent(text -> mistake(entry, "successor: " + text));
        }
    }

    private Optional<String> parentMistake(Division division) {
        String code = division.parentCode();
        if (code == null) {
            return Optional.empty();
        }
        if (!byCode.containsKey(code)) {
            return Optional.of(code + " is not in the list");
        }
        Division parent = byCode.get(code).division();
        if (!parent.level().above(division.level())) {
            return Optional.of(code + " " + parent.name() + " does not stand above");
        }
        return parent.abolished() ? Optional.of(code + " " + parent.name() + " is abolished") : Optional.empty();
    }

    /** One step only, to a division that exists: a chain would hide that somebody has to decide again. */
    private Optional<String> successorMistake(Division division) {
        Entry successor = byCode.get(division.successorCode());
        if (successor == null) {
            return Optional.of(division.successorCode() + " is not in the list");
        }
        if (successor.division().abolished()) {
            return Optional.of(division.successorCode() + " is abolished itself, name the one that exists today");
        }
        return division.level().above(successor.division().level())
                ? Optional.of(division.successorCode() + " stands below")
                : Optional.empty();
    }

    private void mistake(Entry entry, String text) {
        errors.add("line " + entry.line() + ": " + text);
    }
}
