package org.open12315.kernel;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import org.jboss.logging.MDC;

/** Puts the receipt number into the field {@code receiptNumber} of log lines, so that one submission can be followed. */
public final class ReceiptInLog {

    private static final String FIELD = "receiptNumber";

    private ReceiptInLog() {}

    /** Runs {@code logging} on this thread; what it logs carries the number, in its eighteen digits. */
    public static void of(long receiptNumber, Runnable logging) {
        Context here = Vertx.currentContext();
        if (here == null || VertxContext.isDuplicatedContext(here)) {
            log(receiptNumber, logging);
        } else {
            // an event loop's own context belongs to all that run there and keeps no fields: a short-lived one does
            ((ContextInternal) VertxContext.createNewDuplicatedContext(here))
                    .dispatch(() -> log(receiptNumber, logging));
        }
    }

    private static void log(long receiptNumber, Runnable logging) {
        MDC.put(FIELD, "%018d".formatted(receiptNumber));
        try {
            logging.run();
        } finally {
            MDC.remove(FIELD);
        }
    }
}
