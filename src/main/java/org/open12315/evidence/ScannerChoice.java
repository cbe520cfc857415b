package org.open12315.evidence;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.open12315.evidence.virus.ClamdScanner;
import org.open12315.evidence.virus.NoScanner;
import org.open12315.evidence.virus.VirusScanner;

/** Which scanner the configuration asks for. */
final class ScannerChoice {

    private ScannerChoice() {}

    @Produces
    @ApplicationScoped
    static VirusScanner scanner(Vertx vertx, EvidenceConfig config) {
        EvidenceConfig.Scanner scanner = config.scanner();
        return scanner.host()
                .<VirusScanner>map(
                        host -> new ClamdScanner(vertx, host, scanner.port(), scanner.patience(), scanner.atOnce()))
                .orElseGet(NoScanner::new);
    }
}
