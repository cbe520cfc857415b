package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.open12315.evidence.SubmittedEvidence;
import org.open12315.identity.KnownAccount;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.testsupport.SignIn;

/** Uploads files through the API, and makes them part of a case that was filed before. */
@ApplicationScoped
public class FiledEvidence {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SignIn signIn;
    private final SubmittedEvidence evidence;
    private final Pool pool;

    FiledEvidence(SignIn signIn, SubmittedEvidence evidence, Pool pool) {
        this.signIn = signIn;
        this.evidence = evidence;
        this.pool = pool;
    }

    /** Emits its id. */
    public String upload(KnownAccount consumer, byte[] content, String name, String type) {
        return signIn.api(consumer)
                .contentType(type)
                .body(content)
                .put("/api/v1/evidence/{name}", name)
                .then()
                .statusCode(201)
                .extract()
                .path("files[0].id");
    }

    public void attach(String number, KnownAccount consumer, String... ids) {
        long receipt = ReceiptNumber.parse(number).orElseThrow().value();
        List<UUID> files = Stream.of(ids).map(UUID::fromString).toList();
        assertThat(evidence.attach(pool, receipt, consumer.id(), files).await().atMost(PATIENCE))
                .isEqualTo(ids.length);
    }
}
