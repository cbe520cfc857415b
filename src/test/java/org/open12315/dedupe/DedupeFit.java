package org.open12315.dedupe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the weights of {@link Clue} to the labelled pairs and writes them to {@code dedupe/weights.tsv}. Pairs of the set
 * {@code blind} are never looked at.
 *
 * <pre>mvn -q test-compile exec:java@dedupe-fit [-Dridge=1] [-Dcaution=0.25]</pre>
 *
 * <p>Logistic regression with a ridge, by Newton's method: the result depends on the pairs alone. How it does on pairs it
 * has not seen is told from ten rounds, each leaving out every tenth business.
 */
public final class DedupeFit {

    private static final Path TABLE = Path.of("src/main/resources/dedupe/weights.tsv");
    private static final int ROUNDS = 10;

    /** Clues too rare in the pairs to be fitted, which mean what they mean: the form says so. */
    private static final Map<Clue, Double> GIVEN =
            new EnumMap<>(Map.of(Clue.SAME_CODE, 3.0, Clue.OTHER_CATEGORY, -1.0, Clue.OTHER_PROBLEM, -1.0));

    private record Example(int round, boolean same, double[] clues, double given, double threshold) {}

    private DedupeFit() {}

    public static void main(String[] args) throws IOException {
        double ridge = Double.parseDouble(System.getProperty("ridge", "1"));
        double caution = Double.parseDouble(System.getProperty("caution", "0.25"));
        List<Example> examples =
                PairFile.read(Path.of(System.getProperty("pairs", LabelledPair.SHIPPED.toString()))).stream()
                        .filter(pair -> !pair.set().equals("blind"))
                        .filter(DedupeFit::leftToTheClues)
                        .map(DedupeFit::example)
                        .toList();
        rounds(examples, ridge);
        double[] weights = fit(examples, ridge);
        weights[Clue.START.ordinal()] -= caution;
        Files.writeString(TABLE, table(weights, examples.size(), ridge, caution));
    }

    /** Those that a rule decides say nothing of the clues. */
    private static boolean leftToTheClues(LabelledPair pair) {
        return Likeness.of(pair.a(), pair.b()).reasons().get(0).startsWith("words ")
                && new BusinessNames().alike(pair.a().businessKey(), pair.b().businessKey());
    }

    private static Example example(LabelledPair pair) {
        double[] clues = Likeness.clues(pair.a(), pair.b());
        double given = 0;
        for (Map.Entry<Clue, Double> entry : GIVEN.entrySet()) {
            given += clues[entry.getKey().ordinal()] * entry.getValue();
            clues[entry.getKey().ordinal()] = 0;
        }
        int round = Math.floorMod(Hash.of(pair.a().businessKey()), ROUNDS);
        return new Example(round, pair.same(), clues, given, Math.log(pair.threshold() / (1 - pair.threshold())));
    }

    private static void rounds(List<Example> examples, double ridge) {
        List<double[]> unseen = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            int round = i;
            double[] weights =
                    fit(examples.stream().filter(e -> e.round() != round).toList(), ridge);
            examples.stream()
                    .filter(e -> e.round() == round)
                    .forEach(e -> unseen.add(new double[] {sum(weights, e) - e.threshold(), e.same() ? 1 : 0}));
        }
        System.out.println("businesses left out: caution  precision  recall");
        for (double caution = -0.5; caution <= 2; caution += 0.25) {
            double at = caution;
            long called = unseen.stream().filter(u -> u[0] > at).count();
            long hits = unseen.stream().filter(u -> u[0] > at && u[1] == 1).count();
            long same = unseen.stream().filter(u -> u[1] == 1).count();
            System.out.printf(Locale.ROOT, "%28.2f %10.3f %7.3f%n", at, (double) hits / called, (double) hits / same);
        }
    }

    private static double sum(double[] weights, Example example) {
        double sum = example.given();
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * example.clues()[i];
        }
        return sum;
    }

    private static double[] fit(List<Example> examples, double ridge) {
        int size = Clue.ALL.length;
        double[] weights = new double[size];
        double[] spread = spread(examples, size);
        for (int step = 0; step < 30; step++) {
            double[][] curve = new double[size][size + 1];
            for (int i = 0; i < size; i++) {
                double pull = ridge * spread[i] + 1e-6;
                curve[i][i] = pull;
                curve[i][size] = -pull * weights[i];
            }
            for (Example example : examples) {
                double p = 1 / (1 + Math.exp(-sum(weights, example)));
                double error = (example.same() ? 1 : 0) - p;
                double[] x = example.clues();
                for (int i = 0; i < size; i++) {
                    curve[i][size] += error * x[i];
                    for (int j = 0; j < size; j++) {
                        curve[i][j] += p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            double[] change = solve(curve);
            for (int i = 0; i < size; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    /** The variance of each clue: the ridge pulls at what a clue moves, not at the unit it is counted in. */
    private static double[] spread(List<Example> examples, int size) {
        double[] spread = new double[size];
        for (int i = 0; i < size; i++) {
            int clue = i;
            double mean = examples.stream()
                    .mapToDouble(e -> e.clues()[clue])
                    .average()
                    .orElse(0);
            spread[i] = examples.stream()
                    .mapToDouble(e -> (e.clues()[clue] - mean) * (e.clues()[clue] - mean))
                    .average()
                    .orElse(0);
        }
        return spread;
    }

    /** Gauss with the largest pivot; the ridge keeps every pivot above zero. */
    private static double[] solve(double[][] rows) {
        int size = rows.length;
        for (int i = 0; i < size; i++) {
            int pivot = i;
            for (int r = i + 1; r < size; r++) {
                pivot = Math.abs(rows[r][i]) > Math.abs(rows[pivot][i]) ? r : pivot;
            }
            double[] row = rows[pivot];
            rows[pivot] = rows[i];
            rows[i] = row;
            for (int r = 0; r < size; r++) {
                double times = r == i ? 0 : rows[r][i] / row[i];
                for (int c = i; c <= size && times != 0; c++) {
                    rows[r][c] -= times * row[c];
                }
            }
        }
        double[] solution = new double[size];
        Arrays.setAll(solution, i -> rows[i][size] / rows[i][i]);
        return solution;
    }

    private static String table(double[] weights, int pairs, double ridge, double caution) {
        StringBuilder table = new StringBuilder("# Weights of the clues (see Clue), fitted to " + pairs
                + " labelled pairs by: mvn -q test-compile exec:java@dedupe-fit -Dridge=" + ridge + " -Dcaution="
                + caution
                + "\n# Written by that command; do not edit.\n");
        for (Clue clue : Clue.ALL) {
            double weight = GIVEN.getOrDefault(clue, weights[clue.ordinal()]);
            table.append(clue)
                    .append('\t')
                    .append(String.format(Locale.ROOT, "%.3f", weight))
                    .append('\n');
        }
        return table.toString();
    }
}
