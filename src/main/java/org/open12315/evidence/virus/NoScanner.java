package org.open12315.evidence.virus;

import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.function.Supplier;

/** Where no scanner is configured. */
public final class NoScanner implements VirusScanner {

    @Override
    public boolean present() {
        return false;
    }

    @Override
    public Uni<Verdict> scan(Supplier<InputStream> content) {
        return Uni.createFrom().failure(new ScannerAway("no scanner is configured", null));
    }
}
