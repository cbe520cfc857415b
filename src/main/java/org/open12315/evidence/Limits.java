package org.open12315.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;

/** How much evidence one may send, for pages that say so beforehand. Megabytes of 1024 × 1024 bytes. */
@ApplicationScoped
public class Limits {

    private static final long MEGABYTE = 1024 * 1024;

    private final EvidenceConfig.Limits config;

    Limits(EvidenceConfig config) {
        this.config = config.limits();
    }

    public long image() {
        return megabytes(config.image());
    }

    public long document() {
        return megabytes(config.document());
    }

    public long audio() {
        return megabytes(config.audio());
    }

    public long video() {
        return megabytes(config.video());
    }

    public int files() {
        return config.filesPerCase();
    }

    private static long megabytes(MemorySize size) {
        return size.asLongValue() / MEGABYTE;
    }
}
