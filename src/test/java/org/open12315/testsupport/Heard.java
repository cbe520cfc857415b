package org.open12315.testsupport;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that the application writes into its log while this is open, traces included. */
public final class Heard extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private Heard() {}

    public static Heard listen() {
        Heard heard = new Heard();
        Logger.getLogger("").addHandler(heard);
        return heard;
    }

    public String all() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord written) {
        StringWriter line = new StringWriter();
        ExtLogRecord record = ExtLogRecord.wrap(written);
        line.append(record.getLoggerName()).append(' ').append(record.getFormattedMessage());
        line.append(' ').append(String.valueOf(record.getMdcCopy()));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(line, true));
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
