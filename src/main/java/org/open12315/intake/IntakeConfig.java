package org.open12315.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.open12315.identity.flood.Allowance;

/** How much the intake takes in at once. */
@ConfigMapping(prefix = "open12315.intake")
public interface IntakeConfig {

    /** Submissions that wait for their commit; the next one is told to come back. About 4 kB of memory each. */
    @WithDefault("4096")
    int queueSize();

    /** Most rows of one commit: larger groups save little and make the first sender wait for the last row. */
    @WithDefault("256")
    int groupSize();

    /** Commits under way at the same time: while one waits for the disk the next is filled. */
    @WithDefault("3")
    int groupsInFlight();

    /** What a sender is told who comes when the queue is full. */
    @WithDefault("2s")
    Duration retryAfter();

    /** How long an idempotency key is remembered. */
    @WithDefault("180d")
    Duration keepKeys();

    /** Months of partitions made ahead. */
    @WithDefault("3")
    int monthsAhead();

    Flood flood();

    /** Limits against floods, for each machine; whoever has a matter to file does not meet them. */
    interface Flood {
        /** Submissions. A partner that files for many signs in as an organisation. */
        @WithDefault("account 60/1h, organisation 100000/1h, device 60/1h, address 6000/1h")
        Allowance filing();

        /** Steps of the form; the page's script keeps what is typed by itself, so they are many. */
        @WithDefault("account 3000/1h, device 3000/1h, address 60000/1h")
        Allowance drafting();
    }

    Retention retention();

    /** How long who somebody is, and what was begun, is kept. */
    interface Retention {
        /** Name, telephone and address of a complainant after the case was closed: a dispute can come to court for three years. */
        @WithDefault("1095d")
        Duration complaintPerson();

        /** The same of a reporter: an offence can be pursued, and a reward be asked for, for up to five years. */
        @WithDefault("1825d")
        Duration reportPerson();

        /** A draft that nobody went on with. */
        @WithDefault("30d")
        Duration draft();
    }
}
