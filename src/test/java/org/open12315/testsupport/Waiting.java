package org.open12315.testsupport;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that another process, or another thread, does. */
public final class Waiting {

    private Waiting() {}

    /** Asks every 50 ms until the answer is yes; fails when the time is over. */
    public static void until(String what, Duration limit, Callable<Boolean> question) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ask(question)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + limit.toSeconds() + " s still not so: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static boolean ask(Callable<Boolean> question) {
        try {
            return question.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
