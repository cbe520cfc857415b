package org.open12315.kernel;

import org.jboss.logging.MDC;

/** Puts the receipt number into the field {@code receiptNumber} of log lines, so that one submission can be followed. */
public final class ReceiptInLog {

    private static final String FIELD = "receiptNumber";

    private ReceiptInLog() {}

    /** Runs {@code logging}; what it logs on this thread carries the number, in its eighteen digits. */
    public static void of(long receiptNumber, Runnable logging) {
        MDC.put(FIELD, "%018d".formatted(receiptNumber));
        try {
            logging.run();
        } finally {
            MDC.remove(FIELD);
        }
    }
}
