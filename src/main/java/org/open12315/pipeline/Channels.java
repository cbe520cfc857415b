package org.open12315.pipeline;

/**
 * Names of the channels. A stage reads {@code X} and writes {@code Y_OUT}; configuration joins {@code X_OUT} to {@code
 * X}, in memory or through a topic. The two ends have two names because SmallRye takes equal names for a short circuit
 * and then no connector can stand between them.
 */
public final class Channels {

    public static final String SUBMISSIONS = "submissions";
    public static final String SUBMISSIONS_OUT = "submissions-out";
    public static final String SCREENED = "screened";
    public static final String SCREENED_OUT = "screened-out";
    public static final String ROUTED = "routed";
    public static final String ROUTED_OUT = "routed-out";

    /** After the last stage, never carried by a broker: the acknowledgement starts its way back here. */
    public static final String OPENED = "opened";

    /** What no stage could read or pass on, only over a broker; from here it goes to the table of dead letters. */
    public static final String DEAD_LETTERS = "dead-letters";

    private Channels() {}
}
