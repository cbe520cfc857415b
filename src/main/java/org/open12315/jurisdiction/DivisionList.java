package org.open12315.jurisdiction;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.open12315.kernel.list.Line;
import org.open12315.kernel.list.ReferenceList;

/**
 * The file format of divisions, ours and the operator's: columns {@code code,name,level,parent,successor}, others are
 * remarks. {@code level} is one of province, city, county, township; {@code parent} is empty for a province;
 * {@code successor} is filled only where the division is abolished.
 */
final class DivisionList {

    static final List<String> SHIPPED = List.of("data/divisions/divisions.csv.gz", "data/divisions/townships.csv.gz");

    private static final Set<String> COLUMNS = Set.of("code", "name", "level", "parent", "successor");
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}(?:[0-9]{3})?");
    private static final int LONGEST_NAME = 60;

    /** A division and the line that it stands on, for the messages of {@link DivisionCheck}. */
    record Entry(int line, Division division) {}

    private DivisionList() {}

    /** What comes with the program. */
    static List<Division> shipped() {
        List<Entry> entries = SHIPPED.stream()
                .flatMap(path -> ReferenceList.shipped(path, COLUMNS, DivisionList::entry).stream())
                .toList();
        return divisions(entries);
    }

    /**
     * The operator's own list, checked as a whole.
     *
     * @throws org.open12315.kernel.list.ListRefused with every mistake by its line
     */
    static List<Division> read(Path file) {
        List<Entry> entries = ReferenceList.file(file, COLUMNS, DivisionList::entry);
        DivisionCheck.check(file.toString(), entries);
        return divisions(entries);
    }

    private static List<Division> divisions(List<Entry> entries) {
        return entries.stream().map(Entry::division).toList();
    }

    private static Entry entry(Line line) {
        String code = line.parsed("code", "6 or 9 digits", DivisionList::code);
        String name = line.required("name");
        if (name.length() > LONGEST_NAME) {
            throw new Line.Mistake("name: longer than " + LONGEST_NAME + " characters");
        }
        Level level = line.parsed("level", "one of province, city, county, township", DivisionList::level);
        if ((level == Level.TOWNSHIP) != (code.length() == 9)) {
            throw new Line.Mistake("code: \"" + code + "\" must have "
                    + (level == Level.TOWNSHIP ? "9 digits for a township" : "6 digits above the township"));
        }
        String successor = line.optional("successor").orElse(null);
        String parent = line.optional("parent").orElse(null);
        if (level != Level.PROVINCE && parent == null) {
            throw new Line.Mistake("parent: is missing");
        }
        if (level == Level.PROVINCE && parent != null) {
            throw new Line.Mistake("parent: a province has none, but " + parent + " is named");
        }
        return new Entry(line.number(), new Division(code, name, level, parent, successor != null, successor));
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Level level(String text) {
        return Stream.of(Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP)
                .filter(level -> level.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow();
    }
}
