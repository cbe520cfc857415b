package org.open12315.dedupe;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints precision, recall and F1 over labelled pairs, for each set and kind of pair, and the pairs it got wrong.
 *
 * <pre>mvn -q test-compile exec:java@dedupe-report [-Dpairs=FILE] [-Dwrong=false]</pre>
 */
public final class DedupeReport {

    /** What was called the same and what was the same. */
    record Score(int hits, int falseAlarms, int missed, int total) {

        static Score of(List<LabelledPair> pairs) {
            int hits = 0;
            int falseAlarms = 0;
            int missed = 0;
            for (LabelledPair pair : pairs) {
                boolean called = pair.called();
                hits += called && pair.same() ? 1 : 0;
                falseAlarms += called && !pair.same() ? 1 : 0;
                missed += !called && pair.same() ? 1 : 0;
            }
            return new Score(hits, falseAlarms, missed, pairs.size());
        }

        /** Of those called the same, the share that is; 1 if none was called so. */
        double precision() {
            return hits + falseAlarms == 0 ? 1 : (double) hits / (hits + falseAlarms);
        }

        /** Of those that are the same, the share that was called so; 1 if there is none. */
        double recall() {
            return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
        }

        /** The harmonic mean of both. */
        double f1() {
            return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    private DedupeReport() {}

    public static void main(String[] args) {
        Path file = Path.of(System.getProperty("pairs", LabelledPair.SHIPPED.toString()));
        List<LabelledPair> pairs = PairFile.read(file);
        System.out.printf(
                "%-24s %6s %10s %8s %6s %6s %6s%n",
                file.getFileName(), "pairs", "precision", "recall", "F1", "false", "missed");
        line("all", pairs);
        group("set ", pairs, LabelledPair::set);
        group("kind ", pairs, LabelledPair::kind);
        if (!"false".equals(System.getProperty("wrong"))) {
            pairs.stream().filter(pair -> pair.called() != pair.same()).forEach(DedupeReport::explain);
        }
    }

    private static void group(String name, List<LabelledPair> pairs, Function<LabelledPair, String> by) {
        Map<String, List<LabelledPair>> groups =
                pairs.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        groups.forEach((key, group) -> line(name + key, group));
    }

    private static void line(String name, List<LabelledPair> pairs) {
        Score score = Score.of(pairs);
        System.out.printf(
                Locale.ROOT,
                "%-24s %6d %10.3f %8.3f %6.3f %6d %6d%n",
                name,
                score.total(),
                score.precision(),
                score.recall(),
                score.f1(),
                score.falseAlarms(),
                score.missed());
    }

    private static void explain(LabelledPair pair) {
        System.out.printf(
                Locale.ROOT,
                "%n%s %s %s, is %s, score %.2f %s%n  a: %s%n  b: %s%n",
                pair.id(),
                pair.set(),
                pair.kind(),
                pair.same() ? "same" : "different",
                pair.score(),
                Likeness.of(pair.a(), pair.b()).reasons(),
                pair.factsA(),
                pair.factsB());
    }
}
