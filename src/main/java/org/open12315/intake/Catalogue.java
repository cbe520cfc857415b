package org.open12315.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists that a form chooses from: goods, services, problems and wants, from {@code data/catalogue.tsv}. */
@ApplicationScoped
public class Catalogue {

    private static final String GOODS = "goods";
    private static final String SERVICES = "services";
    private static final String PROBLEM = "problem";
    private static final String WANT = "want";

    /**
     * One entry.
     *
     * @param code never used again for something else
     * @param parent code of the upper level, empty at the top
     * @param zh name in Chinese
     * @param en name in English
     */
    public record Entry(String code, String parent, String zh, String en) {

        /** The name in the reader's language, Chinese unless English is asked for. */
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : zh;
        }
    }

    private final Map<String, Map<String, Entry>> lists = new LinkedHashMap<>();

    Catalogue() {
        try (InputStream file = Catalogue.class.getResourceAsStream("/data/catalogue.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        Entry entry = new Entry(cells[1], cells[2], cells[3], cells[4]);
        lists.computeIfAbsent(cells[0], list -> new LinkedHashMap<>()).put(entry.code(), entry);
    }

    public boolean hasCategory(String code) {
        return category(code).isPresent();
    }

    public boolean hasProblem(String code) {
        return lists.get(PROBLEM).containsKey(code);
    }

    public boolean hasWant(String code) {
        return lists.get(WANT).containsKey(code);
    }

    public Optional<Entry> category(String code) {
        Entry goods = lists.get(GOODS).get(code);
        return Optional.ofNullable(goods != null ? goods : lists.get(SERVICES).get(code));
    }

    public Optional<Entry> problem(String code) {
        return Optional.ofNullable(lists.get(PROBLEM).get(code));
    }

    public Optional<Entry> want(String code) {
        return Optional.ofNullable(lists.get(WANT).get(code));
    }

    public List<Entry> goods() {
        return inOrder(GOODS);
    }

    public List<Entry> services() {
        return inOrder(SERVICES);
    }

    public List<Entry> problems() {
        return List.copyOf(lists.get(PROBLEM).values());
    }

    public List<Entry> wants() {
        return List.copyOf(lists.get(WANT).values());
    }

    /** Goods or services right below one, in the order of the file. */
    public List<Entry> below(String parent) {
        return Stream.of(GOODS, SERVICES)
                .flatMap(list -> lists.get(list).values().stream())
                .filter(entry -> entry.parent().equals(parent))
                .toList();
    }

    /** Each top entry followed by its children, in the order of the file. */
    private List<Entry> inOrder(String list) {
        List<Entry> entries = List.copyOf(lists.get(list).values());
        List<String> tops = entries.stream()
                .filter(entry -> entry.parent().isEmpty())
                .map(Entry::code)
                .toList();
        return entries.stream()
                .sorted(Comparator.comparingInt(
                        entry -> tops.indexOf(entry.parent().isEmpty() ? entry.code() : entry.parent())))
                .toList();
    }
}
