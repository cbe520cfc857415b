package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.open12315.evidence.store.Store;
import org.open12315.testsupport.SignIn;

/** Somebody who sends a file by the protocol, and a look at what came of it. */
abstract class TusTest {

    static final int A_MEGABYTE = 1024 * 1024;

    @Inject
    SignIn signIn;

    @Inject
    Store store;

    @Inject
    Pool pool;

    @Inject
    EvidenceConfig config;

    @TestHTTPResource
    URI root;

    TusClient client;

    @BeforeEach
    void people() {
        client = TusClient.account(root.getPort(), signIn.consumer().userName(), SignIn.PASSWORD);
    }

    void assertKept(byte[] file) {
        assertThat(store.size(Samples.sha256(file)).await().indefinitely()).isEqualTo(file.length);
    }

    static UUID id(String upload) {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static byte[] bytes(int length) {
        return Samples.photo(length);
    }
}
