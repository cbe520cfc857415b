package org.open12315.dedupe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far back dedupe looks and how sure it must be. */
@ConfigMapping(prefix = "open12315.dedupe")
public interface DedupeConfig {

    /** How long after a submission another can still repeat it. */
    @WithDefault("30d")
    Duration window();

    /**
     * Score from which the same person's submission against the same business repeats an earlier one. See the report of
     * the labelled pairs before changing it.
     */
    @WithDefault("0.5")
    double repeatedFrom();

    /**
     * The same where the business is named otherwise: higher, because the name then speaks against it.
     */
    @WithDefault("0.7")
    double repeatedElsewhereFrom();

    /** Score from which submissions of different people against one business are the same matter. */
    @WithDefault("0.5")
    double sameMatterFrom();

    /** Different people that make a matter a mass incident. */
    @WithDefault("3")
    int massFrom();

    /** Latest submissions of the same person that are compared: of all, and against the same business. */
    @WithDefault("20")
    int ownCandidates();

    /** Latest submissions, and latest incidents, of the same business that are compared. */
    @WithDefault("20")
    int businessCandidates();

    /** Submissions compared for each band of the signature that agrees. */
    @WithDefault("5")
    int bandCandidates();

    /** How often what has left the window is swept. */
    @WithDefault("10m")
    Duration sweepEvery();

    /** Rows that one statement of the sweep deletes, so that it never holds locks for long. */
    @WithDefault("5000")
    int sweepSize();
}
