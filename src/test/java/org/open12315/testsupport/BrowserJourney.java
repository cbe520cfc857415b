package org.open12315.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A walk through the pages in a real browser; a subclass is a {@code @QuarkusTest} in {@code journeys}. Each test has a
 * browser of its own, without cookies. Whatever the console of the browser complains about (a blocked script, an error
 * in ours) fails the test at its end.
 */
public abstract class BrowserJourney {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    /** Milliseconds for what must come some time: long, because a loaded machine is slow and a page that hangs is rare. */
    private static final double PATIENCE = 60_000;

    private static final Path PICTURES = Path.of("target", "screenshots");
    /** Pictures take a tenth of the time of all journeys, and only people look at them. */
    private static final boolean WITH_PICTURES = Boolean.getBoolean("open12315.pictures");

    private static Chromium chromium;

    @TestHTTPResource("/")
    URI site;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    @BeforeEach
    void openWindow() {
        openWindow(true);
    }

    /** A new window without cookies; without script too, where a journey shows that it is not needed. */
    protected void openWindow(boolean script) {
        if (context != null) {
            context.close();
        }
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setJavaScriptEnabled(script)
                        .setViewportSize(DESKTOP, 900));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closeWindow() {
        if (context != null) {
            context.close();
            context = null;
        }
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    protected Page page() {
        return page;
    }

    /** Opens a page of the site by its path. */
    protected Page open(String path) {
        page.navigate(site.resolve(path).toString());
        return page;
    }

    /** Signs in on the sign-in page. */
    protected void signIn(String user, String password) {
        open("/sign-in");
        page.locator("input[name=user]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("main button[type=submit]").click();
    }

    /** Clicks the button with these words. */
    protected void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }

    /** Follows the link with these words. */
    protected void follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    /** Goes on with the tabulator until something has the focus. */
    protected void tabTo(String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by keyboard");
    }

    /** Closes the browser and opens it again: what a browser keeps on the disk is still there, and nothing else. */
    protected void reopenWindow() {
        List<Cookie> kept =
                context.cookies().stream().filter(cookie -> cookie.expires > 0).toList();
        openWindow(true);
        context.addCookies(kept);
    }

    /**
     * Looks at the page as it stands: no finding of axe up to WCAG 2.2 AA, nothing wider than a telephone, and with
     * {@code -Dopen12315.pictures=true} a picture at both widths in {@code target/screenshots}.
     */
    protected void look(String name) {
        picture(name, DESKTOP);
        checkAccess(name);
        page.setViewportSize(PHONE, 844);
        picture(name, PHONE);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue())
                .as("width of %s on a telephone", name)
                .isLessThanOrEqualTo(PHONE);
        page.setViewportSize(DESKTOP, 900);
    }

    private void checkAccess(String name) {
        AxeResults results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        assertThat(results.getViolations())
                .as("findings of axe on %s", name)
                .extracting(BrowserJourney::told)
                .isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private void picture(String name, int width) {
        if (WITH_PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }

    private void listen(ConsoleMessage message) {
        // an answer of 4xx is what some journeys are about; the browser writes a line for each
        if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }
}
