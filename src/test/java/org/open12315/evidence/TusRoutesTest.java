package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class TusRoutesTest extends TusTest {

    @Test
    void tellsWhatItCan() throws Exception {
        HttpResponse<String> answer = TusClient.nobody(root.getPort()).bare("OPTIONS", TusClient.PATH, null);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Max-Size")).isEqualTo(Long.toString(500L * A_MEGABYTE));
        assertThat(header(answer, "Tus-Extension").split(","))
                .contains("creation", "creation-with-upload", "checksum", "termination", "expiration", "concatenation");
        assertThat(header(answer, "Tus-Checksum-Algorithm").split(",")).contains("sha1");
    }

    @Test
    void takesAFileInPiecesAndKeepsIt() throws Exception {
        byte[] file = bytes(300_000);
        HttpResponse<String> begun = client.begin(file.length, "收据.jpg", "image/jpeg");
        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Upload-Expires")).isPresent();
        String upload = header(begun, "Location");
        HttpResponse<String> first = client.patch(upload, 0, Arrays.copyOf(file, 100_000));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(header(first, "Upload-Offset")).isEqualTo("100000");
        HttpResponse<String> stand = client.head(upload);
        assertThat(stand.statusCode()).isEqualTo(200);
        assertThat(header(stand, "Upload-Offset")).isEqualTo("100000");
        assertThat(header(stand, "Upload-Length")).isEqualTo("300000");
        assertThat(header(stand, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(stand, "Upload-Metadata")).startsWith("filename " + TusClient.base64("收据.jpg"));
        HttpResponse<String> rest = client.patch(upload, 100_000, Arrays.copyOfRange(file, 100_000, 300_000));
        assertThat(header(rest, "Upload-Offset")).isEqualTo("300000");
        assertThat(client.offset(upload)).isEqualTo(300_000);
        assertKept(file);
    }

    /** Larger than what the rest of the platform takes in one body. */
    @Test
    void takesTheFirstBytesWithTheBeginning() throws Exception {
        byte[] file = bytes(3 * A_MEGABYTE);
        HttpResponse<String> begun = client.send(
                "POST",
                TusClient.PATH,
                file,
                "Upload-Length",
                Integer.toString(file.length),
                "Content-Type",
                TusClient.BODY_TYPE);
        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(header(begun, "Upload-Offset")).isEqualTo(Integer.toString(file.length));
        assertKept(file);
    }

    @Test
    void refusesAnotherOffset() throws Exception {
        String upload = client.begun(10_000);
        client.patch(upload, 0, bytes(1_000));
        assertThat(client.patch(upload, 0, bytes(1_000)).statusCode()).isEqualTo(409);
        assertThat(client.patch(upload, 1_001, bytes(10)).body()).contains("\"code\":\"offset\"");
        assertThat(client.offset(upload)).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1 SHA-1", "md5 MD5", "sha256 SHA-256"})
    void dropsWhatDoesNotFitItsChecksum(String algorithm) throws Exception {
        String[] names = algorithm.split(" ");
        byte[] file = bytes(200_000);
        String right = names[0] + " "
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance(names[1]).digest(file));
        String upload = client.begun(file.length);
        byte[] damaged = file.clone();
        damaged[150_000]++;
        assertThat(client.patch(upload, 0, damaged, "Upload-Checksum", right).statusCode())
                .isEqualTo(460);
        assertThat(client.offset(upload)).isZero();
        assertThat(client.patch(upload, 0, file, "Upload-Checksum", right).statusCode())
                .isEqualTo(204);
        assertKept(file);
        assertThat(client.patch(upload, 0, file, "Upload-Checksum", "crc32 AAAA")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooLargeForItsKind() throws Exception {
        assertThat(client.begin(20L * A_MEGABYTE, "a.jpg", "image/jpeg").statusCode())
                .isEqualTo(201);
        HttpResponse<String> image = client.begin(20L * A_MEGABYTE + 1, "a.jpg", "image/jpeg");
        assertThat(image.statusCode()).isEqualTo(413);
        assertThat(image.body()).contains("最大 20 MB");
        assertThat(client.begin(50L * A_MEGABYTE + 1, "a.pdf", "").statusCode()).isEqualTo(413);
        assertThat(client.begin(100L * A_MEGABYTE + 1, "a.mp3", "audio/mpeg").statusCode())
                .isEqualTo(413);
        assertThat(client.begin(500L * A_MEGABYTE, "a.mp4", "video/mp4").statusCode())
                .isEqualTo(201);
        assertThat(client.begin(500L * A_MEGABYTE + 1, "a.mp4", "video/mp4").statusCode())
                .isEqualTo(413);
        assertThat(client.begin(0, "a.mp4", "video/mp4").statusCode()).isEqualTo(422);
    }

    @Test
    void takesNoMoreThanWasAnnounced() throws Exception {
        String upload = client.begun(1_000);
        assertThat(client.patch(upload, 0, bytes(1_001)).statusCode()).isEqualTo(413);
        assertThat(client.patch(upload, client.offset(upload), bytes(1_000)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void isNobodysButTheSenders() throws Exception {
        String upload = client.begun(1_000);
        TusClient other = TusClient.account(root.getPort(), signIn.consumer().userName(), SignIn.PASSWORD);
        for (TusClient stranger : List.of(other, TusClient.browser(root.getPort(), "ab".repeat(32)))) {
            assertThat(stranger.head(upload).statusCode()).isEqualTo(404);
            assertThat(stranger.patch(upload, 0, bytes(1_000)).statusCode()).isEqualTo(404);
            assertThat(stranger.send("DELETE", upload, null).statusCode()).isEqualTo(404);
        }
        assertThat(TusClient.nobody(root.getPort()).head(upload).statusCode()).isEqualTo(401);
        assertThat(client.offset(upload)).isZero();
    }

    @Test
    void knowsTheBrowserThatBeganADraft() throws Exception {
        TusClient browser = TusClient.browser(root.getPort(), "cd".repeat(32));
        String upload = browser.begun(1_000);
        assertThat(browser.patch(upload, 0, bytes(1_000)).statusCode()).isEqualTo(204);
        assertThat(client.head(upload).statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsWhatIsGivenUp() throws Exception {
        String upload = client.begun(1_000);
        client.patch(upload, 0, bytes(10));
        Path incoming =
                config.folder().path().resolve("incoming").resolve(id(upload).toString());
        assertThat(incoming).hasSize(10);
        assertThat(client.send("DELETE", upload, null).statusCode()).isEqualTo(204);
        assertThat(client.head(upload).statusCode()).isEqualTo(404);
        assertThat(incoming).doesNotExist();
    }

    /** A limit beforehand goes by the sender's word; the one afterwards by what the content is. */
    @Test
    void checksTheContentWhenItIsWhole() throws Exception {
        byte[] page = Samples.text("<!doctype html><script>alert(1)</script>");
        String upload = client.begun(page.length);
        HttpResponse<String> refused = client.patch(upload, 0, page);
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("content-markup");
        assertThat(client.head(upload).statusCode()).isEqualTo(410);
        assertThat(config.folder().path().resolve("incoming").resolve(id(upload).toString()))
                .doesNotExist();
        byte[] photo = bytes(20 * A_MEGABYTE + 1);
        String disguised = client.begin(photo.length, "照片", "video/mp4")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(client.patch(disguised, 0, photo).statusCode()).isEqualTo(413);
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        HttpResponse<String> old = client.bare("POST", TusClient.PATH, null, "Tus-Resumable", "0.2.2");
        assertThat(old.statusCode()).isEqualTo(412);
        assertThat(header(old, "Tus-Version")).isEqualTo("1.0.0");
        HttpResponse<String> noLength = client.send("POST", TusClient.PATH, null, "Accept-Language", "en");
        assertThat(noLength.statusCode()).isEqualTo(400);
        assertThat(header(noLength, "Content-Type")).startsWith("application/problem+json");
        assertThat(noLength.body()).contains("Upload-Length is missing");
        assertThat(client.send("POST", TusClient.PATH, null, "Upload-Length", "5", "Upload-Metadata", "filename §§")
                        .statusCode())
                .isEqualTo(400);
        String upload = client.begun(1_000);
        assertThat(client.send("PATCH", upload, bytes(5), "Upload-Offset", "0", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(client.send("POST", upload, bytes(5)).statusCode()).isEqualTo(405);
        assertThat(client.head(TusClient.PATH + "/nonsense").statusCode()).isEqualTo(404);
    }
}
