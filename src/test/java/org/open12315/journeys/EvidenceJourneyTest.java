package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.casework.FiledCases;
import org.open12315.casework.FiledEvidence;
import org.open12315.evidence.strip.Pictures;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.SignIn;

/** The officer looks at evidence: pictures by keyboard, a recording that plays, a PDF in the browser's own viewer. */
@QuarkusTest
class EvidenceJourneyTest extends BrowserJourney {

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Inject
    FiledEvidence files;

    @Inject
    Pool pool;

    @Test
    void looksAtPicturesByKeyboardAndPlaysARecording() throws Exception {
        KnownAccount consumer = signIn.consumer();
        String number = cases.complaint(consumer, "330110");
        files.attach(
                number,
                consumer,
                files.upload(consumer, Pictures.taken("jpg"), "杭州市余杭区文一西路门店 电饭煲收据.jpg", "image/jpeg"),
                files.upload(consumer, Pictures.taken("png"), "与商家的聊天截图.png", "image/png"),
                files.upload(consumer, recording(), "与客服的通话录音.wav", "audio/wav"),
                files.upload(consumer, invoice(), "电子发票.pdf", "application/pdf"));
        pool.query("UPDATE evidence_upload SET scan = 'CLEAN' WHERE owner_id = " + consumer.id()
                        + " AND media_type <> 'image/png'")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(60));
        KnownAccount officer = signIn.officer("330110");
        signIn(officer.userName(), SignIn.PASSWORD);
        assertThat(page().locator("h1")).hasText("工作台");
        Page page = open("/cases/" + number);
        look("case-with-evidence");
        follow("查看证据材料");
        assertThat(page.locator("h1")).hasText("证据材料");
        assertThat(page.locator("details.exhibit-unsure[open]")).hasCount(0);
        look("evidence");

        page.locator("a[data-picture]").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).isVisible();
        assertThat(page.locator(".viewer-picture")).hasJSProperty("naturalWidth", 64);
        page.keyboard().press("r");
        assertThat(page.locator(".viewer-picture")).hasAttribute("style", Pattern.compile(".*rotate\\(90deg\\).*"));
        page.keyboard().press("+");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".viewer-picture")).hasAttribute("style", Pattern.compile(".*translate\\(-60px.*"));
        look("evidence-viewer");
        page.keyboard().press("0");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".viewer-name")).hasText("杭州市余杭区文一西路门店 电饭煲收据.jpg (1/1)");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).isHidden();
        page.locator(".exhibit-unsure summary").click();
        page.locator("a[data-picture]").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("PageDown");
        assertThat(page.locator(".viewer-name")).hasText("与商家的聊天截图.png (2/2)");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).isHidden();

        // the policy of the page lets no text be run, so Playwright's own way of waiting for a condition does not work
        page.evaluate("""
                () => new Promise(done => {
                  const audio = document.querySelector('audio');
                  audio.addEventListener('timeupdate', () => audio.currentTime > 0.05 && done(true));
                  void audio.play();
                })""");
        List<String> frames = new ArrayList<>();
        page.onFrameNavigated(frame -> frames.add(frame.url()));
        page.locator(".exhibit-pdf summary").click();
        page.waitForCondition(() -> frames.stream().anyMatch(url -> url.contains("as=show")));
        look("evidence-pdf");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("返回案件")))
                .isVisible();
    }

    /** Three seconds of a tone. */
    private static byte[] recording() {
        int samples = 24_000;
        ByteBuffer wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
        wav.putShort((short) 1).putShort((short) 8);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (int i = 0; i < samples; i++) {
            wav.put((byte) (128 + 100 * Math.sin(i / 3.0)));
        }
        return wav.array();
    }

    private static byte[] invoice() throws IOException {
        try (InputStream file = EvidenceJourneyTest.class.getResourceAsStream("/evidence/invoice.pdf")) {
            return file.readAllBytes();
        }
    }
}
