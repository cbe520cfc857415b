package org.open12315.business;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.open12315.kernel.list.Line;
import org.open12315.kernel.list.ListRefused;
import org.open12315.kernel.list.ReferenceList;

/** Reads the register of platforms: columns {@code name,aliases,operator,division,checked}. */
final class PlatformList {

    private static final String SHIPPED = "data/business/platforms.csv";
    private static final Set<String> COLUMNS = Set.of("name", "aliases", "operator", "division", "checked");
    private static final String UNVERIFIED = "unverified";
    private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{5}");

    private record Entry(int line, Platform platform) {}

    private PlatformList() {}

    static List<Platform> shipped() {
        return checked(SHIPPED, ReferenceList.shipped(SHIPPED, COLUMNS, PlatformList::entry));
    }

    static List<Platform> read(Path file) {
        return checked(file.toString(), ReferenceList.file(file, COLUMNS, PlatformList::entry));
    }

    /** One name must mean one platform, or a complaint would go to either of two counties by chance. */
    private static List<Platform> checked(String list, List<Entry> entries) {
        Map<String, Integer> lines = new HashMap<>();
        List<String> errors = new ArrayList<>();
        for (Entry entry : entries) {
            names(entry.platform()).map(TypedName::key).distinct().forEach(key -> {
                Integer first = lines.putIfAbsent(key, entry.line());
                if (first != null) {
                    errors.add("line %d: aliases: \"%s\" means the platform on line %d already"
                            .formatted(entry.line(), key, first));
                }
            });
        }
        if (!errors.isEmpty()) {
            throw new ListRefused(list, errors);
        }
        return entries.stream().map(Entry::platform).toList();
    }

    static Stream<String> names(Platform platform) {
        return Stream.concat(Stream.of(platform.name()), platform.aliases().stream());
    }

    private static Entry entry(Line line) {
        line.parsed(
                "checked",
                UNVERIFIED + " or a day such as 2026-12-01",
                text -> text.equals(UNVERIFIED) ? text : LocalDate.parse(text));
        String division = line.required("division");
        if (!DIVISION.matcher(division).matches()) {
            throw new Line.Mistake("division: \"" + division + "\" is not 6 digits");
        }
        List<String> aliases = line.optional("aliases").stream()
                .flatMap(text -> Stream.of(text.split("\\|")))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        Platform platform = new Platform(line.required("name"), aliases, line.required("operator"), division);
        if (names(platform).map(TypedName::key).anyMatch(String::isEmpty)) {
            throw new Line.Mistake("aliases: a name without a letter or a digit");
        }
        return new Entry(line.number(), platform);
    }
}
