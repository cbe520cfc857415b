package org.open12315.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A body of a request in the middle of which something happens. */
final class FillingBody extends InputStream {

    /** What happens, once. */
    interface Event {
        void happen() throws IOException;
    }

    private final ByteArrayInputStream bytes;
    private final int at;
    private Event event;

    FillingBody(byte[] body, int bytesLeft, Event event) {
        this.bytes = new ByteArrayInputStream(body);
        this.at = bytesLeft;
        this.event = event;
    }

    @Override
    public int read() {
        happenInTheMiddle();
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        happenInTheMiddle();
        return bytes.read(into, offset, length);
    }

    private void happenInTheMiddle() {
        if (event != null && bytes.available() <= at) {
            Event now = event;
            event = null;
            try {
                now.happen();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
