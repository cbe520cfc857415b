package org.open12315.identity.code;

import java.time.Duration;
import org.open12315.kernel.problem.TooManyTries;

/** {@link TooManyTries} of codes and passwords; new code catches that one. */
public final class TooManyRequests extends TooManyTries {

    private static final long serialVersionUID = 1L;

    public TooManyRequests(Duration wait) {
        super(wait);
    }
}
