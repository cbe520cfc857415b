package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.Dump;
import org.open12315.testsupport.SignIn;

/** Adds files to a complaint: by the plain form, and by script over a line that breaks. */
@QuarkusTest
class EvidenceFormJourneyTest extends BrowserJourney {

    /** What the page sends in one request. */
    private static final int PIECE = 8 * 1024 * 1024;

    private static final String ONE = "**/api/v1/evidence/*";

    @Inject
    SignIn signIn;

    @Inject
    Dump dump;

    @TempDir
    Path folder;

    @Test
    void addsTwoFilesWithoutScript() throws Exception {
        openWindow(false);
        toTheFiles();
        page().locator("#files").setInputFiles(new FilePayload[] {
            // so large that it does not come in one piece
            new FilePayload("电饭煲收据.jpg", "image/jpeg", photo(700_000)), text("与商家的聊天.txt", "不给退")
        });
        page().locator("form[enctype] button[type=submit]").press("Enter");
        assertThat(page().locator(".file-name")).hasText(new String[] {"电饭煲收据.jpg", "与商家的聊天.txt"});
        page().locator("#files").setInputFiles(new FilePayload[] {text("网页.html", "<html><script>1</script></html>")});
        page().locator("form[enctype] button[type=submit]").press("Enter");
        assertThat(page().locator(".error-summary a[href='#files']")).containsText("不接受网页");
        new FilingForm(page()).files().who().heading("请核对后提交");
        assertThat(page().locator(".file-name")).hasCount(2);
    }

    @Test
    void goesOnWhereTheLineBrokeAfterAReload() throws Exception {
        KnownAccount consumer = signIn.consumer();
        signIn(consumer.userName(), SignIn.PASSWORD);
        assertThat(page().locator("form.who")).isVisible();
        byte[] film = photo(PIECE * 2 + 12_345);
        Path file = Files.write(folder.resolve("漏电现场.jpg"), film);
        toTheFiles();
        AtomicInteger broken = new AtomicInteger();
        page().route(ONE, route -> {
            if (offset(route.request()) == PIECE) {
                broken.incrementAndGet();
                route.abort();
            } else {
                route.resume();
            }
        });
        page().locator("#files").setInputFiles(file);
        page().waitForCondition(() -> broken.get() > 0);
        page().reload();
        Locator chosen = page().locator("[data-chosen] .file");
        assertThat(chosen).containsText("没有传完");
        page().unroute(ONE);

        wrongTypeIsTold();
        assertThat(chosen).hasCount(1);
        tabTo("#camera");
        tabTo("#compress");
        page().keyboard().press("Space");
        assertThat(page().locator("#compress")).isChecked();
        page().keyboard().press("Space");
        look("file-evidence-script");

        List<Request> pieces = new CopyOnWriteArrayList<>();
        page().onRequest(request -> {
            if (request.method().equals("PATCH")) {
                pieces.add(request);
            }
        });
        page().locator("#files").setInputFiles(file);
        assertThat(chosen).not().containsText("没有传完");
        assertThat(pieces).extracting(EvidenceFormJourneyTest::offset).containsExactly((long) PIECE, 2L * PIECE);

        String number = new FilingForm(page())
                .files()
                .who()
                .heading("请核对后提交")
                .press("提交")
                .receipt();
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(film));
        assertThat(dump.rows("SELECT 1 FROM evidence_of_submission s JOIN evidence_upload e ON e.id = s.evidence_id"
                        + " WHERE s.submission_receipt = " + number + " AND e.sha256 = '" + sha256 + "'"))
                .hasSize(1);
    }

    /** Files that are dropped, stopped one by one and all together, and a picture that is made smaller before it leaves. */
    @Test
    void dropsPausesAndCompresses() throws Exception {
        toTheFiles();
        List<Request> pieces = new CopyOnWriteArrayList<>();
        page().onRequest(request -> pieces.addAll(request.method().equals("PATCH") ? List.of(request) : List.of()));
        AtomicInteger standing = new AtomicInteger();
        page().route(ONE, route -> {
            if (offset(route.request()) == PIECE) {
                // never answered: somebody pauses before it is
                standing.incrementAndGet();
            } else {
                route.resume();
            }
        });
        drop(PIECE + 12_345);
        Locator line = page().locator("[data-queue] .file");
        Locator chosen = page().locator("[data-chosen] .file");
        assertThat(chosen.filter(containing("与商家的聊天.txt"))).containsText("已收到");
        page().waitForCondition(() -> standing.get() == 1);
        assertThat(line).containsText("正在上传");
        line.getByText("暂停").click();
        assertThat(line).containsText("已暂停");
        assertThat(line.getByRole(AriaRole.BUTTON).first()).hasText("继续");
        page().locator("[data-hold]").click();
        assertThat(page().locator("[data-hold]")).hasText("继续");

        byte[] large = noise(2_800, 400);
        page().locator("#compress").check();
        page().locator("#files").setInputFiles(new FilePayload("铭牌.png", "image/png", large));
        assertThat(line.filter(containing("铭牌.jpg"))).containsText("等待上传");
        assertThat(line.filter(containing("铭牌.jpg"))).containsText("压缩省下");
        assertThat(pieces).extracting(EvidenceFormJourneyTest::offset).containsExactlyInAnyOrder(0L, 0L, (long) PIECE);
        look("file-evidence-paused");

        page().unroute(ONE);
        pieces.clear();
        page().locator("[data-hold]").click();
        assertThat(line).hasCount(0);
        assertThat(chosen.filter(containing("· 已收到"))).hasCount(3);
        assertThat(pieces).extracting(EvidenceFormJourneyTest::offset).containsExactlyInAnyOrder(0L, (long) PIECE);
        String address = chosen.filter(containing("铭牌.jpg")).locator("a").getAttribute("href");
        byte[] small = page().request()
                .get(URI.create(page().url()).resolve(address).toString())
                .body();
        assertThat(small.length).isLessThan(large.length / 2);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(picture.getWidth()).isEqualTo(2_560);
        assertThat(picture.getHeight()).isEqualTo(366);
    }

    /** A film and a text, as a mouse brings them. */
    private void drop(int bytes) {
        Locator form = page().locator("form[data-uploader]");
        assertThat((Boolean)
                        form.evaluate("form => form.dispatchEvent(new DragEvent('dragover', { cancelable: true }))"))
                .as("the browser may drop here")
                .isFalse();
        JSHandle files = page().evaluateHandle("""
                bytes => {
                  const film = new Uint8Array(bytes).map((_, at) => (at * 31 + (at >> 8)) % 251);
                  film.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0]);
                  const files = new DataTransfer();
                  files.items.add(new File([film], '漏电现场.jpg', { type: 'image/jpeg' }));
                  files.items.add(new File(['不给退'], '与商家的聊天.txt', { type: 'text/plain' }));
                  return files;
                }""", bytes);
        form.dispatchEvent("drop", Map.of("dataTransfer", files));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** A picture that no format makes small by itself. */
    private static byte[] noise(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(12315);
        picture.setRGB(0, 0, width, height, random.ints(width * height).toArray(), 0, width);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private void wrongTypeIsTold() {
        Locator line = page().locator("[data-queue] .file");
        page().locator("#files").setInputFiles(text("网页.html", "<html><script>1</script></html>"));
        page().waitForResponse(
                        answer -> answer.url().endsWith("/evidence/remove") && answer.status() == 303,
                        () -> assertThat(line.locator(".error")).containsText("不接受网页"));
    }

    private void toTheFiles() {
        Page page = open("/file?kind=complaint");
        new FilingForm(page)
                .next()
                .against(FilingForm.SHOP)
                .what(FilingForm.FACTS)
                .wants();
        assertThat(page.locator("h1")).hasText("证据材料");
    }

    private static long offset(Request request) {
        String offset = request.headers().get("upload-offset");
        return offset == null ? -1 : Long.parseLong(offset);
    }

    private static FilePayload text(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins as a photo does; nobody else has this one. */
    private static byte[] photo(int length) {
        byte[] bytes = new byte[length];
        new Random().nextBytes(bytes);
        byte[] head = HexFormat.of().parseHex("ffd8ffe000104a46494600010100004800480000");
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
