package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.evidence.store.Store;
import org.open12315.testsupport.SignIn;

/** A client that nobody here wrote: the one of the protocol's own project for Java and Android. */
@QuarkusTest
class TusJavaClientTest {

    @Inject
    SignIn signIn;

    @Inject
    Store store;

    @TestHTTPResource("/api/v1/evidence")
    URI endpoint;

    @Test
    void uploadsStopsAndGoesOn() throws Exception {
        byte[] file = Samples.photo(3_000_000);
        String credentials = signIn.consumer().userName() + ":" + SignIn.PASSWORD;
        TusClient client = new TusClient();
        client.setUploadCreationURL(endpoint.toURL());
        client.enableResuming(new TusURLMemoryStore());
        client.setHeaders(Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));

        TusUploader first = client.resumeOrCreateUpload(upload(file));
        first.setChunkSize(200_000);
        for (int chunk = 0; chunk < 5; chunk++) {
            first.uploadChunk();
        }
        first.finish();

        TusUploader second = client.resumeOrCreateUpload(upload(file));
        assertThat(second.getUploadURL()).isEqualTo(first.getUploadURL());
        assertThat(second.getOffset()).isEqualTo(1_000_000);
        second.setChunkSize(64 * 1024);
        second.setRequestPayloadSize(700_000);
        while (second.uploadChunk() > -1) {
            assertThat(second.getOffset()).isLessThanOrEqualTo(file.length);
        }
        second.finish();
        assertThat(store.size(Samples.sha256(file)).await().indefinitely()).isEqualTo(file.length);
    }

    private static TusUpload upload(byte[] file) {
        TusUpload upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(file));
        upload.setSize(file.length);
        upload.setFingerprint(Samples.sha256(file));
        upload.setMetadata(Map.of("filename", "现场照片.jpg", "filetype", "image/jpeg"));
        return upload;
    }
}
