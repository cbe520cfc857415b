package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.BrowserJourney;

/** The documentation of the API in a browser, under the policy of our pages: nothing is blocked, nothing complains. */
@QuarkusTest
class SwaggerUiJourneyTest extends BrowserJourney {

    @Test
    void showsTheOperationsWithTheirExamples() {
        Page page = open("/q/swagger-ui/");
        Locator filing = page.locator("#operations-Filing-fileComplaint");
        assertThat(filing).isVisible();
        assertThat(page.locator(".info .title")).containsText("open12315");

        filing.locator(".opblock-summary-control").click();
        assertThat(filing.locator(".opblock-description")).not().isEmpty();
        assertThat(filing.locator(".parameters-container")).containsText("Idempotency-Key");
        assertThat(filing.locator(".opblock-section-request-body")).containsText("against");
        assertThat(filing.locator(".responses-table")).containsText("422");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "swagger-ui-1280.png")));
    }

    @Test
    void takesTheDocumentFromThisServer() {
        Page page = open("/q/swagger-ui/");
        assertThat(page.locator("#operations-Ground-listDivisions")).isVisible();
        assertThat(page.locator(".errors-wrapper")).hasCount(0);
    }
}
