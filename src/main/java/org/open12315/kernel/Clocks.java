package org.open12315.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one source of time: everything that asks for the time injects this {@link Clock}, so that a test can move it. */
@ApplicationScoped
public class Clocks {

    /** The law's time limits are counted in Beijing time, wherever the machine stands. */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(BEIJING);
    }
}
