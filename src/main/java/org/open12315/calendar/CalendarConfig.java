package org.open12315.calendar;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the holidays come from. */
@ConfigMapping(prefix = "open12315.calendar")
public interface CalendarConfig {

    /**
     * Holidays and make-up working days on top of the list that comes with the program, CSV with the columns
     * {@code date,kind,name}: the way to add a year when the State Council has published it and no new release is out.
     */
    Optional<Path> extraFile();
}
