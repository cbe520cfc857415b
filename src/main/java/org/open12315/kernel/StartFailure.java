package org.open12315.kernel;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.open12315.kernel.database.StartRefused;
import org.open12315.kernel.list.ListRefused;

/** Says why the application did not start: in words where the operator can mend it, with the whole trace where not. */
public final class StartFailure {

    private StartFailure() {}

    /** The words for the console. */
    public static String explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ListRefused || cause instanceof StartRefused) {
                return "open12315 does not start. " + cause.getMessage();
            }
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return "open12315 does not start. " + trace;
    }
}
