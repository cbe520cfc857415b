package org.open12315.testsupport;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of documents that nobody has, and that are right in every place that is checked. */
public final class Documents {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 900));

    private Documents() {}

    /** A resident identity number of Chaoyang in Beijing; a new one each time, more than ten million of them. */
    public static String residentNumber() {
        int n = Math.abs(NEXT.incrementAndGet());
        String born = "%04d%02d%02d".formatted(1930 + n / 999 % 70, 1 + n / 77 % 12, 1 + n / 7 % 28);
        return residentNumber("110105", born, n % 999);
    }

    public static String residentNumber(String division, String born, int sequence) {
        String first = division + born + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
