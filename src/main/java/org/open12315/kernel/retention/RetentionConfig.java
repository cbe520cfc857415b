package org.open12315.kernel.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the erasure runs. The periods stand with the rooms whose data they are. */
@ConfigMapping(prefix = "open12315.retention")
public interface RetentionConfig {

    /** Time of the nightly run, as a cron expression of Quarkus, or {@code off}. */
    @WithDefault("0 40 2 * * ?")
    String at();

    /** Rows of one batch. */
    @WithDefault("500")
    int batch();

    /** How often everything that is old enough is looked at again, because a case may be closed long after it came. */
    @WithDefault("7d")
    Duration wholePassEvery();

    /** How long an instance that was killed keeps the others from going on. */
    @WithDefault("10m")
    Duration hold();
}
