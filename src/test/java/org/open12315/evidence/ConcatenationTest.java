package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.evidence.store.Store;
import org.open12315.testsupport.SignIn;

/** The extension by which clients send the pieces of a file side by side. */
@QuarkusTest
class ConcatenationTest {

    @Inject
    SignIn signIn;

    @Inject
    Store store;

    @TestHTTPResource
    URI root;

    TusClient client;

    @BeforeEach
    void people() {
        client = TusClient.account(root.getPort(), signIn.consumer().userName(), SignIn.PASSWORD);
    }

    @Test
    void joinsPiecesInTheOrderThatIsSaid() throws Exception {
        byte[] file = Samples.photo(250_000);
        String first = piece(Arrays.copyOf(file, 100_000));
        String second = piece(Arrays.copyOfRange(file, 100_000, file.length));
        String concat = "final;" + first + " " + root.resolve(second);
        HttpResponse<String> whole = joined(concat);
        assertThat(whole.statusCode()).isEqualTo(201);
        HttpResponse<String> stand =
                client.head(whole.headers().firstValue("Location").orElseThrow());
        assertThat(stand.headers().firstValue("Upload-Concat")).hasValue(concat);
        assertThat(stand.headers().firstValue("Upload-Offset")).hasValue("250000");
        assertThat(store.size(Samples.sha256(file)).await().indefinitely()).isEqualTo(250_000);
        assertThat(client.head(first).statusCode()).isEqualTo(404);
        assertThat(client.patch(whole.headers().firstValue("Location").orElseThrow(), 250_000, new byte[0])
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void joinsOnlyWholePiecesOfOnesOwn() throws Exception {
        byte[] bytes = Samples.photo(1_000);
        String mine = piece(bytes);
        String half = begun(1_000);
        assertThat(client.head(half).headers().firstValue("Upload-Concat")).hasValue("partial");
        assertThat(joined("final;" + mine + " " + half).statusCode()).isEqualTo(409);
        String whole = client.begun(1_000);
        client.patch(whole, 0, bytes);
        assertThat(joined("final;" + mine + " " + whole).statusCode()).isEqualTo(409);
        TusClient other = TusClient.account(root.getPort(), signIn.consumer().userName(), SignIn.PASSWORD);
        assertThat(other.send("POST", TusClient.PATH, null, "Upload-Concat", "final;" + mine)
                        .statusCode())
                .isEqualTo(404);
        assertThat(joined("final;/somewhere").statusCode()).isEqualTo(400);
        assertThat(joined("whole").statusCode()).isEqualTo(400);
        assertThat(client.offset(mine)).isEqualTo(1_000);
    }

    private HttpResponse<String> joined(String concat) throws Exception {
        return client.send(
                "POST",
                TusClient.PATH,
                null,
                "Upload-Concat",
                concat,
                "Upload-Metadata",
                "filename " + TusClient.base64("收据.jpg"));
    }

    private String piece(byte[] bytes) throws Exception {
        String piece = begun(bytes.length);
        assertThat(client.patch(piece, 0, bytes).statusCode()).isEqualTo(204);
        return piece;
    }

    private String begun(int length) throws Exception {
        return client.send(
                        "POST",
                        TusClient.PATH,
                        null,
                        "Upload-Length",
                        Integer.toString(length),
                        "Upload-Concat",
                        "partial")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
