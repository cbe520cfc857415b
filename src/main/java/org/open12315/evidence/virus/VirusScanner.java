package org.open12315.evidence.virus;

import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.function.Supplier;

/** What looks through files for viruses. */
public interface VirusScanner {

    /** False where none is configured: then nothing is scanned, and everybody is told so. */
    boolean present();

    /**
     * Looks through content, at the scanner's pace.
     *
     * @param content opened, read and closed on a worker
     * @return what the scanner says; fails with {@link ScannerAway} if it says nothing
     */
    Uni<Verdict> scan(Supplier<InputStream> content);
}
